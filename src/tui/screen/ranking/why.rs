//! Why a nomination stands where it stands: each criterion, what separates it from its neighbours, how firm its place is.
//!
//! Every figure comes from the ranking; nothing is computed here.

use ratatui::layout::Rect;

use super::layout::{GAP, Piece, flow, put, tall};
use super::{Ranking, draw};
use crate::tui::canvas::{Canvas, shown_width};
use crate::tui::digits;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Text, ranking as chain, ranking_screen as words};
use crate::workshop::number::Number;
use crate::workshop::ranking::{
    Answer, Cell, Criterion, Fraction, Line, Method, NoteKind, PROPOSED, SCALE, SPREAD, Sheet, Swap, Versus, What,
    weight_text,
};

/// The columns of the table: score, that of the one it is compared with, weight, contribution, difference.
const COLUMNS: [u16; 5] = [6, 9, 7, 8, 8];
/// The columns of a criterion's name, where there is room for them.
const NAME: u16 = 40;
/// From this width on the table has every column; below it, where two are compared, the difference alone tells it.
const WHOLE: u16 = 62;
/// Decimals of a difference.
const DECIMALS: u32 = 3;
/// From this width on the table has bars.
const BARS: u16 = 110;
/// The rows that are kept below the table.
const KEPT: usize = 5;
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
    let mut below = below(screen, room, sheet, line, area.width);
    let height = usize::from(rest(y).height);
    // Where it is tight the empty rows go first, then what is said last; of the criteria what decides least.
    let table_rows = sheet.columns() + 2;
    if table_rows + below.len() > height {
        below.retain(|row| !row.is_empty());
    }
    let spare = height.saturating_sub(table_rows).max(KEPT).min(height / 2);
    if below.len() > spare {
        let more = words::more_below(room.lang, below.len() + 1 - spare);
        below.truncate(spare.saturating_sub(1));
        below.push(vec![Piece::new(more, Role::Dim)]);
    }
    y += table(screen, sheet, canvas, Rect { height: (height - below.len()) as u16, ..rest(y) }, line);
    put(canvas, rest(y), &below, GAP);
}

/// Returns what is said below the table: what separates it from its neighbours, its gates, what was decided of it.
fn below(screen: &Ranking, room: &Room, sheet: &Sheet, line: &Line, width: u16) -> Vec<Vec<Piece>> {
    let between = between(screen, room, sheet, line, width).into_iter();
    let between = between.flat_map(|(text, role)| flow(vec![Piece::new(text, role)], width, GAP)).collect();
    let about = [gates(room, sheet, line), spreads(room, sheet, line), remarks(room, sheet, line)];
    let about =
        if tall(room) { about.map(|part| flow(part, width, GAP)).concat() } else { flow(about.concat(), width, GAP) };
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
        let text = match line.beyond() {
            Some(_) => chain::beyond(lang, within, dimension, PROPOSED),
            None => words::place_within(lang, within, dimension),
        };
        pieces.push(Piece::new(text, Role::Text));
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

/// The criteria, a row each, those that decide most first, and the whole score below; returns the rows it took.
fn table(screen: &Ranking, sheet: &Sheet, canvas: &mut Canvas, area: Rect, line: &Line) -> u16 {
    let lang = canvas.lang;
    let weights = &screen.made.shown.weights;
    let rival = screen.near.rival().filter(|_| sheet.columns() > 1);
    let versus = rival.and_then(|rival| Versus::of(sheet, weights, line.row, rival));
    let (compared, whole) = (rival.filter(|_| versus.is_some()), area.width >= WHOLE);
    let [score, theirs, weight, share, gap] = COLUMNS;
    let theirs = if compared.is_some() && whole { theirs } else { 0 };
    let share = if compared.is_none() || whole { share } else { 0 };
    let gap = if compared.is_some() { gap } else { 0 };
    let wide = [score, theirs, weight, share, gap];
    let name = area.width.saturating_sub(wide.iter().sum()).min(NAME);
    let mut x = area.x + name;
    let at = wide.map(|wide| {
        x += wide;
        x - wide
    });
    let bars = Rect::new(x + 3, area.y, if area.width < BARS { 0 } else { area.right() - x - 3 }, 1);
    let above = screen.near.above.is_some();
    let heads = [
        words::column_score(lang),
        if above { words::column_above(lang) } else { words::column_below(lang) },
        words::column_weight(lang),
        words::column_share(lang),
        words::column_gap(lang),
    ];
    let put = |canvas: &mut Canvas, y: u16, cells: [(String, Role); 5]| {
        for ((x, wide), (text, role)) in at.into_iter().zip(wide).zip(cells) {
            canvas.put_right(x, y, wide, &text, role);
        }
    };
    put(canvas, area.y, heads.map(|head| (head.into_owned(), Role::Dim)));
    // Without the heads and the sum.
    let fit = usize::from(area.height.saturating_sub(2)).max(1);
    let step = if sheet.columns() * 2 <= fit && area.height >= LARGE / 2 { 2 } else { 1 };
    let shown = if sheet.columns() > fit { fit - 1 } else { sheet.columns() };
    let mut y = area.y + 1;
    for column in order(sheet, versus.as_ref()).into_iter().take(shown) {
        let criterion = sheet.criteria.scored.get(column).filter(|_| sheet.method != Method::Votes);
        let votes = words::votes(lang);
        let label = criterion.map_or(&*votes, |criterion| criterion.name(lang));
        let letter = criterion.map_or(String::new(), |_| format!("{} ", draw::letter(column)));
        canvas.put_all(area.x, y, name, &[(&letter, Role::Accent), (label, Role::Text)]);
        let own = match sheet.score(line.row, column) {
            Some(value) => (short(sheet, value), Role::Title),
            None if contested(sheet, line, column) => ("≠".to_owned(), Role::Warn),
            None => (words::missing(lang).into_owned(), Role::Warn),
        };
        let theirs = compared.map(|rival| sheet.score(rival, column).map_or("–".to_owned(), |own| short(sheet, own)));
        let share = sheet.contribution(line.row, column, weights);
        let mut cells = [
            own,
            (theirs.unwrap_or_default(), Role::Dim),
            (weight_text(weights.of(column)), Role::Text),
            (share.map_or("–".to_owned(), |own| draw::score(sheet, own)), Role::Text),
            gap_text(versus.as_ref().and_then(|versus| versus.at(column))),
        ];
        // A score that is missing is neither won nor lost.
        let open = |row: &usize| sheet.score(*row, column).is_none();
        if open(&line.row) || compared.as_ref().is_some_and(open) {
            cells[4].1 = Role::Dim;
        }
        put(canvas, y, cells);
        gauge(screen, sheet, canvas, Rect { y, ..bars }, line, column);
        y += step;
    }
    if shown < sheet.columns() {
        canvas.put(area.x, y, area.width, &words::more_rows(lang, sheet.columns() - shown), Role::Dim);
        y += 1;
    }
    if let Some(own) = line.score {
        canvas.put(area.x + 2, y, name, &words::total(lang), Role::Title);
        let theirs = compared.and_then(|rival| sheet.whole(rival, weights));
        let theirs = theirs.map(|theirs| draw::score(sheet, theirs)).unwrap_or_default();
        // Where contributions find no room, their sum stands below the scores.
        let own =
            if share > 0 { ["".to_owned(), draw::score(sheet, own)] } else { [draw::score(sheet, own), "".to_owned()] };
        let [under_score, under_share] = own.map(|text| (text, Role::Accent));
        let blank = (String::new(), Role::Dim);
        let sum = gap_text(versus.as_ref().and_then(Versus::whole));
        put(canvas, y, [under_score, (theirs, Role::Dim), blank, under_share, sum]);
        draw::bar(screen, sheet, canvas, Rect { y, ..bars }, line);
        y += 1;
    }
    y - area.y
}

/// Returns the columns, those that decide most first; what does not count comes last.
fn order(sheet: &Sheet, versus: Option<&Versus>) -> Vec<usize> {
    let mut columns: Vec<usize> = versus.iter().flat_map(|versus| &versus.differences).map(|one| one.column).collect();
    columns.extend((0..sheet.columns()).filter(|column| !columns.contains(column)).collect::<Vec<_>>());
    columns
}

/// Returns a difference as it stands on the screen.
fn gap_text(gap: Option<Fraction>) -> (String, Role) {
    let role = match gap.map(|gap| gap.parts().0.signum()) {
        Some(1) => Role::Good,
        Some(-1) => Role::Bad,
        _ => Role::Dim,
    };
    (gap.map_or("–".to_owned(), |gap| gap.signed(DECIMALS)), role)
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
fn between(screen: &Ranking, room: &Room, sheet: &Sheet, line: &Line, width: u16) -> Vec<(String, Role)> {
    let lang = room.lang;
    let mut said = Vec::new();
    let named = |row: usize| &*sheet.rows[row].title;
    let decided = line.decided(sheet, lang);
    match &screen.near.above {
        _ if decided.is_some() => said.extend(decided.iter().map(|why| (sentence(why), Role::Warn))),
        _ if line.place.is_none() => said.push((words::by_no_score(lang).into_owned(), Role::Warn)),
        None => said.push((first(screen, room, sheet, line, width), Role::Text)),
        Some((above, swaps)) => said.push((separated(screen, room, sheet, line, (*above, swaps), width), Role::Text)),
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

/// Returns what is said of the first: that nothing stands above it, and what brings it above the one below.
fn first(screen: &Ranking, room: &Room, sheet: &Sheet, line: &Line, width: u16) -> String {
    let lang = room.lang;
    let said = words::first(lang).into_owned();
    let below = screen.near.below.as_ref().map(|(below, _)| *below).filter(|below| by_score(sheet, line.row, *below));
    let ahead = below.and_then(|below| {
        let gap = line.score?.minus(sheet.whole(below, &screen.made.shown.weights)?)?;
        // Who shares the place is as good, and stands below by title alone.
        let title = &sheet.rows[below].title;
        let equal = gap.parts().0 == 0;
        let text = if equal { words::equal(lang, title) } else { words::ahead(lang, draw::score(sheet, gap), title) };
        Some(with_parts(screen, room, sheet, text.into_owned(), (line.row, below), width))
    });
    ahead.map_or(said.clone(), |ahead| format!("{said} {ahead}"))
}

/// Returns whether it is their scores that put two where they stand.
fn by_score(sheet: &Sheet, row: usize, other: usize) -> bool {
    let (own, theirs) = (&sheet.rows[row], &sheet.rows[other]);
    own.pinned.is_none() && theirs.pinned.is_none() && own.failed() == theirs.failed()
}

/// Returns a difference with the criteria it comes from: by name where there is room for it, else by letter.
fn with_parts(
    screen: &Ranking,
    room: &Room,
    sheet: &Sheet,
    said: String,
    (row, other): (usize, usize),
    width: u16,
) -> String {
    let versus = Versus::of(sheet, &screen.made.shown.weights, row, other).filter(|_| sheet.columns() > 1);
    let Some(versus) = versus else { return format!("{said}.") };
    let name = |column: usize| sheet.criteria.scored.get(column).map(|one| one.name(room.lang).to_owned());
    let parts = versus.text(room.lang, DECIMALS, |column| name(column).unwrap_or_default());
    if parts.is_empty() {
        return format!("{said}.");
    }
    let named = format!("{said}: {parts}.");
    let rows = if room.size.1 >= LARGE { 4 } else { 2 };
    if shown_width(&named) <= rows * usize::from(width) {
        return named;
    }
    format!("{said}: {}.", versus.text(room.lang, DECIMALS, |column| draw::letter(column).to_string()))
}

/// Returns what separates a nomination from the one above it.
fn separated(
    screen: &Ranking,
    room: &Room,
    sheet: &Sheet,
    line: &Line,
    (above, swaps): (usize, &[Swap]),
    width: u16,
) -> String {
    let (lang, weights) = (room.lang, &screen.made.shown.weights);
    let (own, theirs) = (&sheet.rows[line.row], &sheet.rows[above]);
    let title = &theirs.title;
    if own.pinned.is_some() || theirs.pinned.is_some() {
        return words::by_decision(lang, title).into_owned();
    }
    if own.failed() != theirs.failed() {
        return words::by_gate(lang, title).into_owned();
    }
    let said = match line.score.zip(sheet.whole(above, weights)) {
        Some((own, theirs)) if own == theirs => words::equal(lang, title),
        Some((own, theirs)) => {
            let gap = theirs.minus(own).map(|gap| draw::score(sheet, gap)).unwrap_or_default();
            words::behind(lang, gap, title)
        }
        None => return words::by_no_score(lang).into_owned(),
    };
    let mut said = with_parts(screen, room, sheet, said.into_owned(), (line.row, above), width);
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
