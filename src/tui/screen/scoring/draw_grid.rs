//! The drawing of a nomination's criteria, and of the one that is asked, large enough for the room.

use ratatui::layout::Rect;

use super::draw::{WIDE, sight};
use super::grid::{self, Asked, Stands, asked};
use super::{RIGHT, Scoring};
use crate::file::catalogue;
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::digits;
use crate::tui::pad::wrap;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Lang, Text, safe, scoring as words};
use crate::workshop::ranking::{Answer, Method, Row, SCALE, Sheet, weight_text};

/// The columns of the dots of a score and of its figure.
const DOTS: u16 = 12;
/// The same where there is little room.
const TIGHT: u16 = 7;

/// Draws what is asked of the nomination under the cursor.
pub(super) fn grid(screen: &Scoring, room: &Room, sheet: &Sheet, canvas: &mut Canvas, area: Rect) {
    let Some((row, own)) = screen.row(room).and_then(|row| Some((row, sheet.rows.get(row)?))) else { return };
    let all = asked(sheet, &screen.judge);
    let Some(here) = screen.asked(room) else { return };
    let at = screen.right_at(room);
    let beside = room.size.0 >= WIDE;
    let list = if beside { Rect { width: area.width * 11 / 20, ..area } } else { area };
    let judged = sheet.method == Method::Judges;
    // The question keeps its place whatever the list needs.
    let question = if beside { 0 } else { question_rows(room, &here, area, all.len(), judged) };
    let mut y = list.y;
    y += canvas.put_wrapped(Rect { y, height: if list.height > 24 { 2 } else { 1 }, ..list }, &own.title, Role::Title);
    let fits = list.height.saturating_sub(question) > all.len() as u16 + 2 + u16::from(judged);
    if fits {
        canvas.put(list.x, y, list.width, &about(room, own), Role::Dim);
        y += 1;
    }
    let spare = (list.bottom().saturating_sub(y + question)).saturating_sub(all.len() as u16 + u16::from(judged));
    y += u16::from(spare > 1);
    if judged {
        heads(screen, room, canvas, Rect { y, height: 1, ..list });
        y += 1;
    }
    let height = list.bottom().saturating_sub(y + question);
    let gates = sheet.criteria.gates.len();
    let gap = u16::from(spare > 3 && gates > 0 && gates < all.len());
    let step = if usize::from(height) > 2 * all.len() { 2 } else { 1 };
    for at_row in sight(at, all.len(), height.saturating_sub(gap)) {
        if gap > 0 && at_row == gates {
            y += 1;
        }
        line(room, sheet, canvas, Rect { y, height: 1, ..list }, (row, &all[at_row], at_row == at));
        canvas.spot(Rect { y, height: 1, ..list }, Tap::Row(RIGHT, at_row));
        y += step;
    }
    let place = if beside {
        let x = list.right() + 4;
        canvas.rule_down(list.right() + 1, area.y, area.height);
        Rect::new(x, area.y, area.right().saturating_sub(x), area.height)
    } else {
        let top = area.bottom().saturating_sub(question);
        canvas.rule(area.x, top, area.width);
        Rect { y: top + 1, height: question.saturating_sub(1), ..area }
    };
    ask(room, sheet, canvas, place, (own, &here, at, all.len()));
}

/// Returns the OPD and the dimension of a nomination.
fn about(room: &Room, own: &Row) -> String {
    let dimension = catalogue::dimensions().iter().find(|dimension| *dimension.slug == *own.dimension);
    let dimension = dimension.map_or(&*own.dimension, |dimension| &dimension.name);
    [room.opd_short(&own.opd), dimension].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Returns the rows below the list for the question, its rule among them.
fn question_rows(room: &Room, here: &Asked<'_>, area: Rect, all: usize, judged: bool) -> u16 {
    let text = question(here, room.lang);
    let rows = wrap(&safe::shown(&text), area.width.into()).len() as u16;
    let least = 1 + rows.clamp(2, 3);
    // Where there is room, the scale and what is odd stand below the question.
    let free = area.height.saturating_sub(all as u16 + 5 + u16::from(judged));
    least.max(free.min(rows + 8))
}

/// Returns the question to the room; a criterion without one is asked by its name.
fn question(asked: &Asked<'_>, lang: Lang) -> String {
    let criterion = asked.criterion;
    if criterion.question.is_empty() { criterion.name(lang).to_owned() } else { criterion.question.clone() }
}

/// The heads of the columns of the judges.
fn heads(screen: &Scoring, room: &Room, canvas: &mut Canvas, area: Rect) {
    let lang = room.lang;
    let [own, mean, spread, count] = columns(area);
    canvas.put(own.x, area.y, own.width - 1, &screen.judge, Role::Dim);
    canvas.put_right(mean.x, area.y, mean.width, &words::mean(lang), Role::Dim);
    canvas.put_right(spread.x, area.y, spread.width, &words::spread(lang), Role::Dim);
    canvas.put_right(
        count.x,
        area.y,
        count.width,
        if count.width > 6 { words::judges(lang) } else { "n".into() }.as_ref(),
        Role::Dim,
    );
}

/// Returns the places of one's own score, the mean, the spread, and how many judged.
fn columns(area: Rect) -> [Rect; 4] {
    let widths = if area.width >= 64 { [DOTS, 10, 9, 9] } else { [TIGHT, 6, 7, 2] };
    let mut x = area.right().saturating_sub(widths.iter().sum::<u16>() + 3);
    widths.map(|width| {
        let place = Rect::new(x, area.y, width, 1);
        x += width + 1;
        place
    })
}

/// Draws a score as dots and its figure.
fn dots(canvas: &mut Canvas, area: Rect, score: i64, roles: [Role; 3]) {
    let space = if area.width >= DOTS { " " } else { "" };
    let dots = |sign: &str, count: i64| format!("{sign}{space}").repeat(usize::try_from(count).unwrap_or(0));
    let (full, empty) = (dots("●", score), dots("○", SCALE.1 - score));
    canvas.put_all(
        area.x,
        area.y,
        area.width,
        &[
            (&full, roles[0]),
            (&empty, roles[1]),
            (if space.is_empty() { " " } else { "" }, roles[1]),
            (&score.to_string(), roles[2]),
        ],
    );
}

fn line(room: &Room, sheet: &Sheet, canvas: &mut Canvas, area: Rect, (row, asked, here): (usize, &Asked<'_>, bool)) {
    let (lang, own) = (room.lang, &sheet.rows[row]);
    if here {
        canvas.clear(area, Role::Pick);
        canvas.put(area.x, area.y, 1, "▸", Role::Pick);
    }
    let as_role = |role| if here { Role::Pick } else { role };
    let judged = sheet.method == Method::Judges && !asked.criterion.gate;
    let [first, mean, spread, count] = columns(area);
    let waived = asked.criterion.gate && own.gates.get(asked.column) == Some(&Answer::Waived);
    let stands = if asked.set.is_empty() { Stands::Open } else { grid::stands(room.workshop(), &own.on, &asked.set) };
    let (text, role) = told(&stands, asked, waived, lang);
    let right = area.right();
    // Without judges the name has whatever the answer leaves.
    let wide = if matches!(stands, Stands::Score(_)) { DOTS } else { shown_width(&text) as u16 + 1 };
    let answer = if judged { first } else { Rect::new(right.saturating_sub(wide), area.y, wide, 1) };
    let name = answer.x.saturating_sub(area.x + 3);
    canvas.put(area.x + 2, area.y, name, asked.criterion.name(lang), as_role(Role::Text));
    match (&stands, judged) {
        (Stands::Score(score), _) => {
            let x = if judged { answer.x } else { right.saturating_sub(DOTS - 1) };
            let width = if judged { answer.width } else { DOTS };
            let roles = [Role::Accent, Role::Dim, Role::Title].map(as_role);
            dots(canvas, Rect { x, width, ..answer }, *score, roles);
        }
        (Stands::Open, true) => drop(canvas.put(
            answer.x,
            area.y,
            answer.width,
            if answer.width < DOTS { "·····" } else { "· · · · ·" },
            as_role(Role::Dim),
        )),
        (_, true) => drop(canvas.put(answer.x, area.y, answer.width, &text, as_role(role))),
        _ => drop(canvas.put_right(answer.x, area.y, answer.width, &text, as_role(role))),
    }
    if judged {
        let cell = own.cells.get(asked.column).copied().unwrap_or_default();
        // Who has not judged yet is not to be led by what others gave.
        let judged = matches!(stands, Stands::Score(_));
        if let Some(score) = sheet.score(row, asked.column).filter(|_| judged) {
            canvas.put_right(mean.x, area.y, mean.width, &score.text(2), as_role(Role::Text));
            let range = if cell.least == cell.most {
                cell.least.to_string()
            } else {
                format!("{}–{}", cell.least, cell.most)
            };
            canvas.put_right(spread.x, area.y, spread.width, &range, as_role(Role::Dim));
        }
        canvas.put_right(count.x, area.y, count.width, &cell.count.to_string(), as_role(Role::Dim));
    }
}

/// Returns an answer in words.
fn told(stands: &Stands, asked: &Asked<'_>, waived: bool, lang: Lang) -> (Text, Role) {
    match stands {
        Stands::Open if asked.criterion.gate => (words::unanswered(lang), Role::Dim),
        Stands::Open => (words::unscored(lang), Role::Dim),
        Stands::Contested(values) => (words::contested(lang, shown(values, lang).join(" / ")), Role::Warn),
        Stands::Outside(value) => (words::outside(lang, value), Role::Bad),
        Stands::Gate(true) => (words::yes(lang), Role::Good),
        Stands::Gate(false) if waived => (words::waived(lang), Role::Warn),
        Stands::Gate(false) => (words::no(lang), Role::Bad),
        Stands::Score(score) => (scale(*score, lang), Role::Accent),
    }
}

/// Returns values that differ, yes and no in the language.
fn shown(values: &[String], lang: Lang) -> Vec<String> {
    let word = |value: &String| match value.as_str() {
        "true" => lang.pick("ya", "yes").to_owned(),
        "false" => lang.pick("tidak", "no").to_owned(),
        _ => value.clone(),
    };
    values.iter().map(word).collect()
}

/// Returns what a score says.
fn scale(score: i64, lang: Lang) -> Text {
    match score {
        1 => words::score_1(lang),
        2 => words::score_2(lang),
        3 => words::score_3(lang),
        4 => words::score_4(lang),
        _ => words::score_5(lang),
    }
}

/// What is asked now: the question, the scale, and what is odd.
fn ask(
    room: &Room,
    sheet: &Sheet,
    canvas: &mut Canvas,
    area: Rect,
    (own, here, at, all): (&Row, &Asked<'_>, usize, usize),
) {
    let (lang, workshop) = (room.lang, room.workshop());
    let mut y = area.y;
    let rest = |y: u16| area.bottom().saturating_sub(y);
    let roomy = area.height > 5;
    let judged = sheet.method == Method::Judges && !here.criterion.gate;
    if roomy {
        let kind = match here.criterion.gate {
            true => words::gate(lang).into_owned(),
            false => words::weight(lang, weight_text(sheet.criteria.weights.of(here.column))).into_owned(),
        };
        let name = here.criterion.name(lang);
        let side = format!("{kind} · {}", words::place(lang, at + 1, all));
        let wide = shown_width(&side) as u16;
        canvas.put(area.x, y, area.width.saturating_sub(wide + 2), name, Role::Accent);
        canvas.put_right(area.x, y, area.width, &side, Role::Dim);
        y += if area.height > 12 { 2 } else { 1 };
    }
    y += canvas.put_wrapped(Rect { y, height: rest(y).min(5), ..area }, &question(here, lang), Role::Title);
    let stands = if here.set.is_empty() { Stands::Open } else { grid::stands(workshop, &own.on, &here.set) };
    let mut say = |y: &mut u16, text: &str, role: Role| {
        if *y < area.bottom() {
            *y += canvas.put_wrapped(Rect { y: *y, height: rest(*y).min(3), ..area }, text, role);
        }
    };
    if matches!(stands, Stands::Contested(_)) {
        say(&mut y, &words::contested_key(lang), Role::Warn);
    }
    if here.set.is_empty() {
        say(&mut y, &words::no_judge(lang), Role::Warn);
    }
    if !roomy {
        return;
    }
    if rest(y) >= 7 {
        y += 1;
    }
    if here.criterion.gate {
        let answer = (stands == Stands::Gate(true), stands == Stands::Gate(false));
        let no = lang.pick("t", "n");
        for (key, text, chosen) in [("y", words::yes(lang), answer.0), (no, words::no(lang), answer.1)] {
            choice(canvas, Rect { y, height: 1, ..area }, key, &text, chosen);
            y += 1;
        }
    } else if rest(y) >= if judged { 9 } else { 5 } {
        if let Stands::Score(score) = stands
            && area.width >= 40
        {
            digits::draw(canvas, area.right().saturating_sub(8), y + 1, &score.to_string(), Role::Accent);
        }
        for score in (SCALE.0..=SCALE.1).rev() {
            let place = Rect { y, height: 1, width: area.width.min(30), ..area };
            choice(canvas, place, &score.to_string(), &scale(score, lang), stands == Stands::Score(score));
            y += 1;
        }
    } else if rest(y) > 0 {
        let all: Vec<String> = (SCALE.0..=SCALE.1).map(|score| format!("{score} {}", scale(score, lang))).collect();
        canvas.put(area.x, y, area.width, &all.join(" · "), Role::Dim);
        y += 1;
    }
    if judged && rest(y) > 2 {
        y += 1;
        let each = grid::each_judge(workshop, &own.on, &here.criterion.slug);
        let told = |(judge, score): &(_, String)| format!("{judge} {score}");
        let each: Vec<String> = match &stands {
            Stands::Score(_) => each.iter().map(told).collect(),
            _ if each.is_empty() => Vec::new(),
            _ => vec![words::each_hidden(lang, each.len()).into_owned()],
        };
        if !each.is_empty() {
            canvas.put(area.x, y, area.width, &words::each_judge(lang), Role::Dim);
            y += 1;
            y += canvas.put_wrapped(Rect { y, height: rest(y).min(4), ..area }, &each.join(" · "), Role::Text);
        }
    }
    for remark in own.remarks.iter().take(3) {
        if rest(y) > 3 {
            y += 1;
            y += canvas.put_wrapped(
                Rect { y, height: rest(y).min(3), ..area },
                &format!("! {}", remark.text(workshop, lang)),
                Role::Warn,
            );
        }
    }
}

fn choice(canvas: &mut Canvas, area: Rect, key: &str, text: &str, chosen: bool) {
    if chosen {
        canvas.clear(Rect { width: area.width.min(30), ..area }, Role::Pick);
    }
    let (key_role, role) = if chosen { (Role::Pick, Role::Pick) } else { (Role::Accent, Role::Text) };
    canvas.put_all(
        area.x,
        area.y,
        area.width,
        &[(if chosen { "▸ " } else { "  " }, role), (key, key_role), ("  ", role), (text, role)],
    );
}
