//! Why a nomination stands where it stands: each criterion, what separates it from its neighbours, how firm its place is.
//!
//! Every figure comes from the ranking; nothing is computed here.

use ratatui::layout::Rect;

use super::layout::{GAP, Piece, flow, put, tall};
use super::{Ranking, draw};
use crate::tui::canvas::Canvas;
use crate::tui::digits;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Text, ranking_screen as words};
use crate::workshop::number::Number;
use crate::workshop::ranking::{
    Answer, Cell, Criterion, Fraction, Line, Method, NoteKind, SCALE, SPREAD, Sheet, Swap, What, weight_text,
};

/// The columns of the table: score, that of the one above, weight, contribution.
const COLUMNS: [u16; 4] = [6, 9, 7, 8];
/// The columns of a criterion's name, where there is room for them.
const NAME: u16 = 40;
/// From this width on the table compares with the one above.
const COMPARED: u16 = 58;
/// From this width on the table has bars.
const BARS: u16 = 110;
/// The rows that are kept below the table.
const KEPT: u16 = 5;
/// From this height on place and score stand in large digits.
const LARGE: u16 = 40;

/// Draws the reasons of the nomination under the cursor.
pub(super) fn reasons(screen: &Ranking, room: &Room, sheet: &Sheet, canvas: &mut Canvas, area: Rect) {
    let Some(line) = screen.line() else { return };
    let mut y = area.y;
    let rest = |y: u16| Rect { y, height: area.bottom().saturating_sub(y), ..area };
    y +=
        canvas.put_wrapped(Rect { height: 2.min(area.height), ..area }, &title(screen, room, sheet, line), Role::Title);
    let score = line.score.map(|score| draw::score(sheet, score));
    let mut standing = standing(screen, room, sheet, line);
    match score {
        Some(score) if area.height >= LARGE => {
            digits::draw(canvas, area.x, y + 1, &score, Role::Accent);
            y += 5;
        }
        Some(score) => standing.insert(0, Piece::new(score, Role::Accent)),
        None => {}
    }
    y += put(canvas, rest(y), &flow(standing, area.width, GAP), GAP);
    y += u16::from(tall(room));
    let below = below(screen, room, sheet, line, area.width);
    // The table comes first, and what is said below it keeps a few rows.
    let height = rest(y).height;
    let spare = height.saturating_sub(sheet.columns() as u16 + 2).max(KEPT).min(height / 2);
    let height = height - (below.len() as u16).min(spare);
    y += table(screen, sheet, canvas, Rect { height, ..rest(y) }, line);
    put(canvas, rest(y), &below, GAP);
}

/// Returns what is said below the table: what separates it from its neighbours, its gates, what was decided of it.
fn below(screen: &Ranking, room: &Room, sheet: &Sheet, line: &Line, width: u16) -> Vec<Vec<Piece>> {
    let between = between(screen, room, sheet, line).into_iter();
    let between = between.flat_map(|(text, role)| flow(vec![Piece::new(text, role)], width, GAP)).collect();
    let mut about = flow(gates(room, sheet, line), width, GAP);
    about.extend(flow(spreads(room, sheet, line), width, GAP));
    about.extend(flow(remarks(room, sheet, line), width, GAP));
    let space = |rows: Vec<Vec<Piece>>| if tall(room) { [vec![Vec::new()], rows].concat() } else { rows };
    [space(between), space(about)].concat()
}

fn title(screen: &Ranking, room: &Room, sheet: &Sheet, line: &Line) -> Text {
    let title = &sheet.rows[line.row].title;
    match screen.made.hits.get(screen.at).filter(|_| line.place.is_some()) {
        Some(&at) => words::why(room.lang, draw::place(screen, sheet, at), title),
        None => words::why_none(room.lang, title),
    }
}

/// Where it stands, whose it is, its tie to the RPJMD.
fn standing(screen: &Ranking, room: &Room, sheet: &Sheet, line: &Line) -> Vec<Piece> {
    let (lang, row) = (room.lang, &sheet.rows[line.row]);
    let mut pieces = Vec::new();
    if let Some(place) = line.place {
        pieces.push(Piece::new(words::place_of(lang, place, sheet.rows.len()), Role::Text));
    }
    if let Some(within) = line.within.filter(|_| !row.dimension.is_empty()) {
        let dimension = draw::dimension(&row.dimension, lang);
        pieces.push(Piece::new(words::place_within(lang, within, dimension), Role::Text));
    }
    let official = screen.made.places.get(line.row).and_then(|(place, _)| *place);
    if let Some(official) = official.filter(|official| screen.trial.is_some() && line.place != Some(*official)) {
        pieces.push(Piece::new(words::place_official(lang, official), Role::Warn));
    }
    if !row.opd.is_empty() {
        pieces.push(Piece::new(room.opd_short(&row.opd), Role::Text));
    }
    pieces.push(draw::tied(room, row));
    pieces
}

/// The criteria, a row each, and the whole score below; returns the rows it took.
fn table(screen: &Ranking, sheet: &Sheet, canvas: &mut Canvas, area: Rect, line: &Line) -> u16 {
    let lang = canvas.lang;
    let weights = &screen.made.shown.weights;
    let above = screen.near.above.as_ref().map(|(above, _)| *above).filter(|_| area.width >= COMPARED);
    let [score, compared, weight, share] = COLUMNS;
    let compared = if above.is_some() { compared } else { 0 };
    let name = area.width.saturating_sub(score + compared + weight + share).min(NAME);
    let at = [name, name + score, name + score + compared, name + score + compared + weight].map(|x| area.x + x);
    let bars = at[3] + share + 3;
    let bars = Rect::new(bars, area.y, if area.width < BARS { 0 } else { area.right() - bars }, 1);
    let heads =
        [words::column_score(lang), words::column_above(lang), words::column_weight(lang), words::column_share(lang)];
    for ((x, wide), head) in at.into_iter().zip([score, compared, weight, share]).zip(heads) {
        canvas.put_right(x, area.y, wide, &head, Role::Dim);
    }
    // Without the heads and the sum.
    let fit = usize::from(area.height.saturating_sub(2)).max(1);
    let step = if sheet.columns() * 2 <= fit && area.height >= LARGE / 2 { 2 } else { 1 };
    let shown = if sheet.columns() > fit { fit - 1 } else { sheet.columns() };
    let mut y = area.y + 1;
    for column in 0..shown {
        let criterion = sheet.criteria.scored.get(column).filter(|_| sheet.method != Method::Votes);
        let votes = words::votes(lang);
        let label = criterion.map_or(&*votes, |criterion| criterion.name(lang));
        let letter = criterion.map_or(String::new(), |_| format!("{} ", draw::letter(column)));
        canvas.put_all(area.x, y, name, &[(&letter, Role::Accent), (label, Role::Text)]);
        let value = sheet.score(line.row, column);
        let (text, role) = match value {
            Some(value) => (short(sheet, value), Role::Title),
            None if contested(sheet, line, column) => ("≠".to_owned(), Role::Warn),
            None => (words::missing(lang).into_owned(), Role::Warn),
        };
        canvas.put_right(at[0], y, score, &text, role);
        let theirs =
            above.map(|above| sheet.score(above, column).map_or("–".to_owned(), |theirs| short(sheet, theirs)));
        canvas.put_right(at[1], y, compared, &theirs.unwrap_or_default(), Role::Dim);
        canvas.put_right(at[2], y, weight, &weight_text(weights.of(column)), Role::Text);
        let own = sheet.contribution(line.row, column, weights);
        canvas.put_right(at[3], y, share, &own.map_or("–".to_owned(), |own| draw::score(sheet, own)), Role::Text);
        gauge(screen, sheet, canvas, Rect { y, ..bars }, line, column);
        y += step;
    }
    if shown < sheet.columns() {
        canvas.put(area.x, y, area.width, &words::more_rows(lang, sheet.columns() - shown), Role::Dim);
        y += 1;
    }
    if let Some(whole) = line.score {
        canvas.put(area.x + 2, y, name, &words::total(lang), Role::Title);
        if let Some(theirs) = above.and_then(|above| sheet.whole(above, weights)) {
            canvas.put_right(at[1], y, compared, &draw::score(sheet, theirs), Role::Dim);
        }
        canvas.put_right(at[3], y, share, &draw::score(sheet, whole), Role::Accent);
        draw::bar(screen, sheet, canvas, Rect { y, ..bars }, line);
        y += 1;
    }
    y - area.y
}

/// A criterion as a bar: as long as its weight, filled as far as its score goes.
fn gauge(screen: &Ranking, sheet: &Sheet, canvas: &mut Canvas, area: Rect, line: &Line, column: usize) {
    let weights = &screen.made.shown.weights;
    let most = weights.0.iter().copied().max().unwrap_or(0).max(1);
    if area.width == 0 || sheet.method == Method::Votes {
        return;
    }
    let long = i128::from(area.width) * i128::from(weights.of(column)) / i128::from(most);
    let full = sheet.score(line.row, column).map(Fraction::parts);
    let full = full.map_or(0, |(over, under)| long * over / (under * i128::from(SCALE.1)));
    let cells = |sign: &str, count: i128| sign.repeat(usize::try_from(count).unwrap_or(0));
    let (filled, empty) = (cells("▄", full.min(long)), cells("▁", long - full));
    canvas.put_all(area.x, area.y, area.width, &[(&filled, Role::Accent), (&empty, Role::Rule)]);
}

/// Returns a score of one criterion: whole where it is.
fn short(sheet: &Sheet, score: Fraction) -> String {
    let whole = sheet.method != Method::Judges;
    score.text(if whole { 0 } else { 2 })
}

/// Returns whether a score is missing because people disagree.
fn contested(sheet: &Sheet, line: &Line, column: usize) -> bool {
    let Some(criterion) = sheet.criteria.scored.get(column) else { return false };
    let names = |set: &str| {
        let member = set.strip_prefix(sheet.method.set());
        member.is_some_and(|member| member.split('/').next() == Some(&*criterion.slug))
    };
    let remarks = &sheet.rows[line.row].remarks;
    remarks.iter().any(|remark| matches!(&remark.what, What::Contested { set } if names(set)))
}

/// What separates it from its neighbours, and how firm its place is.
fn between(screen: &Ranking, room: &Room, sheet: &Sheet, line: &Line) -> Vec<(String, Role)> {
    let lang = room.lang;
    let mut said = Vec::new();
    let named = |row: usize| &*sheet.rows[row].title;
    let decided = line.decided(sheet, lang);
    match &screen.near.above {
        _ if decided.is_some() => said.extend(decided.iter().map(|why| (sentence(why), Role::Warn))),
        _ if line.place.is_none() => said.push((words::by_no_score(lang).into_owned(), Role::Warn)),
        None => said.push((words::first(lang).into_owned(), Role::Text)),
        Some((above, swaps)) => said.push((separated(screen, room, sheet, line, *above, swaps), Role::Text)),
    }
    // Where there is little room, what is above it is the question.
    let below = screen.near.below.as_ref().filter(|_| tall(room) && line.place.is_some());
    if let Some((below, swaps)) = below {
        said.extend(swaps.first().map(|swap| {
            let text = words::overtaken(
                lang,
                named(*below),
                name(room, sheet, *swap),
                weight_text(swap.from),
                weight_text(swap.to),
            );
            (text.into_owned(), Role::Dim)
        }));
    }
    if sheet.columns() > 1 && line.place.is_some() && decided.is_none() {
        said.push(firm(screen, room, line));
    }
    said
}

/// Returns a reason as a sentence.
fn sentence(reason: &str) -> String {
    let mut letters = reason.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).chain(['.']).collect()).unwrap_or_default()
}

/// Returns the name of the criterion whose weight would swap two.
fn name<'a>(room: &Room, sheet: &'a Sheet, swap: Swap) -> &'a str {
    sheet.criteria.scored.get(swap.column).map_or("", |criterion| criterion.name(room.lang))
}

/// Returns what separates a nomination from the one above it.
fn separated(screen: &Ranking, room: &Room, sheet: &Sheet, line: &Line, above: usize, swaps: &[Swap]) -> String {
    let (lang, weights) = (room.lang, &screen.made.shown.weights);
    let (own, theirs) = (&sheet.rows[line.row], &sheet.rows[above]);
    let title = &theirs.title;
    if own.pinned.is_some() || theirs.pinned.is_some() {
        return words::by_decision(lang, title).into_owned();
    }
    if own.failed() != theirs.failed() {
        return words::by_gate(lang, title).into_owned();
    }
    let mut said = match line.score.zip(sheet.whole(above, weights)) {
        Some((own, theirs)) if own == theirs => words::equal(lang, title).into_owned(),
        Some((own, theirs)) => {
            let gap = theirs.minus(own).map(|gap| draw::score(sheet, gap)).unwrap_or_default();
            words::behind(lang, gap, title).into_owned()
        }
        None => return words::by_no_score(lang).into_owned(),
    };
    if sheet.columns() < 2 {
        return said;
    }
    if swaps.is_empty() {
        said = format!("{said} {}", words::no_swap(lang));
    }
    for (number, swap) in swaps.iter().take(2).enumerate() {
        let (name, from, to) = (name(room, sheet, *swap), weight_text(swap.from), weight_text(swap.to));
        let text = match number {
            0 => words::overtakes(lang, name, from, to),
            _ => words::or_else(lang, name, from, to),
        };
        said = format!("{said} {text}");
    }
    said
}

/// Returns how firm the place is, as soon as it is counted.
fn firm(screen: &Ranking, room: &Room, line: &Line) -> (String, Role) {
    let lang = room.lang;
    let Some(drawn) = &screen.drawn else { return (words::counting(lang).into_owned(), Role::Dim) };
    let kept = drawn.kept.get(line.row).copied().flatten();
    let share = kept.and_then(|kept| Fraction::new(kept.into(), drawn.draws.into()));
    let draws = Number::new(drawn.draws.into(), 0).map(|draws| draws.text()).unwrap_or_default();
    let place = line.place.unwrap_or_default();
    let share = share.map(Fraction::percent).unwrap_or_default();
    (words::stays(lang, place, share, draws, SPREAD / 10).into_owned(), Role::Text)
}

fn gates(room: &Room, sheet: &Sheet, line: &Line) -> Vec<Piece> {
    let (lang, answers) = (room.lang, &sheet.rows[line.row].gates);
    let head = Piece::new(words::gates(lang), Role::Dim);
    if answers.is_empty() {
        return Vec::new();
    }
    if answers.iter().all(|answer| *answer == Answer::Yes) {
        return vec![head, Piece::new(format!("✓ {}", words::gates_all(lang, answers.len())), Role::Good)];
    }
    let gate = |(gate, answer): (&Criterion, &Answer)| {
        let name = gate.name(lang);
        let (sign, text, role) = match answer {
            Answer::Yes => ("✓", name.to_owned(), Role::Good),
            Answer::No => ("✗", words::gate_no(lang, name).into_owned(), Role::Bad),
            Answer::Waived => ("!", words::gate_waived(lang, name).into_owned(), Role::Warn),
            Answer::Open => ("?", words::gate_open(lang, name).into_owned(), Role::Dim),
        };
        Piece::new(format!("{sign} {text}"), role)
    };
    std::iter::once(head).chain(sheet.criteria.gates.iter().zip(answers).map(gate)).collect()
}

/// How far apart the judges are, where they are.
fn spreads(room: &Room, sheet: &Sheet, line: &Line) -> Vec<Piece> {
    let cells = sheet.rows[line.row].cells.iter().enumerate();
    // Where all gave the same there is nothing to say, unless not all did.
    let few = |count: u32| count > 0 && (count as usize) < sheet.panel.len();
    let told = |(_, cell): &(usize, &Cell)| cell.least < cell.most || few(cell.count);
    let apart = cells.filter(|_| sheet.method == Method::Judges).filter(told);
    let mut pieces: Vec<Piece> = apart
        .map(|(column, cell)| {
            let spread =
                if cell.least < cell.most { format!("{}–{}", cell.least, cell.most) } else { cell.most.to_string() };
            let spread = match few(cell.count) {
                true => format!("{spread} ({})", words::judges_of(room.lang, cell.count, sheet.panel.len())),
                false => spread,
            };
            Piece(vec![(format!("{} ", draw::letter(column)), Role::Accent), (spread, Role::Text)])
        })
        .collect();
    if !pieces.is_empty() {
        pieces.insert(0, Piece::new(words::spread(room.lang), Role::Dim));
    }
    pieces
}

/// What was decided of it, and what of it does not count.
fn remarks(room: &Room, sheet: &Sheet, line: &Line) -> Vec<Piece> {
    let row = &sheet.rows[line.row];
    // Gates and missing scores are told above.
    let told = |kind: NoteKind| matches!(kind, NoteKind::Fails | NoteKind::Missing);
    let noted = draw::noted(room, sheet, line, told).into_iter();
    let said = row.remarks.iter().map(|remark| {
        let short = draw::said(room, &remark.on, &remark.what);
        short.unwrap_or_else(|| Piece::new(format!("! {}", remark.text(room.workshop(), room.lang)), Role::Dim))
    });
    noted.chain(said).collect()
}
