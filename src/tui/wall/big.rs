//! Big type: letters and digits of blocks, in steps as large as the room for them allows.
//!
//! A glyph is a bitmap of dots, seven rows tall; a dot is some quarters of a cell wide and some halves of one tall. Where a
//! stroke goes over a corner the gap is filled by a slope. Nothing is drawn here: a text becomes rows of cells.

use std::cmp::Reverse;

/// The rows of dots of a glyph.
const TALL: u16 = 7;
/// Texts longer than this are never set in big type.
const LONGEST: usize = 160;

/// The glyphs, row by row from above; digits are of one width, so that a clock does not tremble.
const GLYPHS: [(char, &str); 51] = [
    (' ', "... ... ... ... ... ... ..."),
    ('A', ".###. #...# #...# ##### #...# #...# #...#"),
    ('B', "####. #...# #...# ####. #...# #...# ####."),
    ('C', ".###. #...# #.... #.... #.... #...# .###."),
    ('D', "####. #...# #...# #...# #...# #...# ####."),
    ('E', "#### #... #... ###. #... #... ####"),
    ('F', "#### #... #... ###. #... #... #..."),
    ('G', ".###. #...# #.... #.### #...# #...# .###."),
    ('H', "#...# #...# #...# ##### #...# #...# #...#"),
    ('I', "# # # # # # #"),
    ('J', "...# ...# ...# ...# ...# #..# .##."),
    ('K', "#...# #..#. #.#.. ##... #.#.. #..#. #...#"),
    ('L', "#... #... #... #... #... #... ####"),
    ('M', "#...# ##.## #.#.# #.#.# #...# #...# #...#"),
    ('N', "#...# ##..# ##..# #.#.# #..## #..## #...#"),
    ('O', ".###. #...# #...# #...# #...# #...# .###."),
    ('P', "####. #...# #...# ####. #.... #.... #...."),
    ('Q', ".###. #...# #...# #...# #.#.# #..#. .##.#"),
    ('R', "####. #...# #...# ####. #.#.. #..#. #...#"),
    ('S', ".#### #.... #.... .###. ....# ....# ####."),
    ('T', "##### ..#.. ..#.. ..#.. ..#.. ..#.. ..#.."),
    ('U', "#...# #...# #...# #...# #...# #...# .###."),
    ('V', "#...# #...# #...# #...# #...# .#.#. ..#.."),
    ('W', "#...# #...# #...# #.#.# #.#.# ##.## #...#"),
    ('X', "#...# #...# .#.#. ..#.. .#.#. #...# #...#"),
    ('Y', "#...# #...# .#.#. ..#.. ..#.. ..#.. ..#.."),
    ('Z', "##### ....# ...#. ..#.. .#... #.... #####"),
    ('0', ".###. #...# #...# #...# #...# #...# .###."),
    ('1', "..#.. .##.. ..#.. ..#.. ..#.. ..#.. .###."),
    ('2', ".###. #...# ....# ...#. ..#.. .#... #####"),
    ('3', ".###. #...# ....# ..##. ....# #...# .###."),
    ('4', "...#. ..##. .#.#. #..#. ##### ...#. ...#."),
    ('5', "##### #.... ####. ....# ....# #...# .###."),
    ('6', ".###. #.... #.... ####. #...# #...# .###."),
    ('7', "##### ....# ...#. ..#.. ..#.. ..#.. ..#.."),
    ('8', ".###. #...# #...# .###. #...# #...# .###."),
    ('9', ".###. #...# #...# .#### ....# ....# .###."),
    ('.', ". . . . . . #"),
    (',', ".. .. .. .. .. .# #."),
    (':', ". . # . # . ."),
    ('-', "... ... ... ### ... ... ..."),
    ('/', "..# ..# .#. .#. .#. #.. #.."),
    ('&', ".##.. #..#. #..#. .##.. #.#.# #..#. .##.#"),
    ('(', ".# #. #. #. #. #. .#"),
    (')', "#. .# .# .# .# .# #."),
    ('+', "..... ..#.. ..#.. ##### ..#.. ..#.. ....."),
    ('%', "##..# ##..# ...#. ..#.. .#... #..## #..##"),
    ('\'', "# # . . . . ."),
    ('!', "# # # # # . #"),
    ('?', ".###. #...# ....# ...#. ..#.. ..... ..#.."),
    ('·', ". . . # . . ."),
];

/// The cells by the quarters that are inked: 1 upper left, 2 upper right, 4 lower left, 8 lower right.
const QUARTERS: [char; 16] = [' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█'];

/// The room for a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Space {
    /// Columns.
    pub cols: u16,
    /// Rows.
    pub rows: u16,
    /// Whether only ASCII may be drawn: a dot is then at least a whole cell.
    pub ascii: bool,
}

/// How large a dot is: in half columns and in half rows. Square is twice as many of the one as of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Step {
    wide: u16,
    tall: u16,
}

/// Sets a text in as many lines as serve it best, as large as the room allows; returns its rows of cells.
///
/// Nothing where it holds a character that has no shape here, or does not fit in the smallest size.
pub fn fit(text: &str, lines: usize, space: Space) -> Option<Vec<String>> {
    if text.len() > LONGEST {
        return None;
    }
    let text = text.to_uppercase();
    if text.trim().is_empty() || !text.chars().all(|c| glyph(c).is_some()) {
        return None;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let set = (1..=lines.min(words.len())).filter_map(|lines| {
        let lines = broken(&words, lines);
        let (step, worth) = step(&lines, space)?;
        Some(((worth, Reverse(lines.len())), lines, step))
    });
    let (_, lines, step) = set.max_by_key(|(worth, ..)| *worth)?;
    let mut rows = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        rows.extend((0..if number > 0 { gap(step) } else { 0 }).map(|_| String::new()));
        rows.extend(cells(line, step, space.ascii));
    }
    Some(rows)
}

/// Sets texts of a list in one size, a line each; those that do not fit even in the smallest have no rows.
pub fn together(texts: &[&str], space: Space) -> Vec<Option<Vec<String>>> {
    let fits: Vec<bool> = texts.iter().map(|text| fit(text, 1, space).is_some()).collect();
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase();
    let lines: Vec<String> = texts.iter().map(|text| line(text)).collect();
    let widest =
        lines.iter().zip(&fits).filter(|(_, fits)| **fits).map(|(line, _)| line).max_by_key(|line| width(line));
    let size = widest.and_then(|line| step(std::slice::from_ref(line), space)).map(|(step, _)| step);
    let set = |(line, fits): (&String, &bool)| size.filter(|_| *fits).map(|step| cells(line, step, space.ascii));
    lines.iter().zip(&fits).map(set).collect()
}

/// Returns the rows of dots of a character.
fn glyph(c: char) -> Option<&'static str> {
    GLYPHS.iter().find(|(own, _)| *own == c).map(|(_, dots)| *dots)
}

/// Returns the dots that a line is wide, one between each two glyphs.
fn width(line: &str) -> u16 {
    let wide = |c| glyph(c).map_or(0, |dots| dots.find(' ').unwrap_or(0) + 1);
    (line.chars().map(wide).sum::<usize>() as u16).saturating_sub(1)
}

/// Breaks words into at most so many lines, the widest as narrow as can be.
fn broken(words: &[&str], lines: usize) -> Vec<String> {
    let filled = |wide: u16| {
        let mut filled: Vec<String> = Vec::new();
        for word in words {
            match filled.last_mut() {
                Some(line) if width(line) + width(word) + 5 <= wide => *line = format!("{line} {word}"),
                _ => filled.push((*word).to_owned()),
            }
        }
        filled
    };
    let (mut narrow, mut wide) = (0, width(&words.join(" ")));
    while narrow < wide {
        let middle = narrow.midpoint(wide);
        if filled(middle).len() <= lines { wide = middle } else { narrow = middle + 1 }
    }
    filled(wide)
}

/// The empty rows between two lines.
fn gap(step: Step) -> u16 {
    step.tall.div_ceil(2)
}

/// Returns the largest step in which lines find room, and what it is worth to the eye: letters much narrower than their
/// height gain nothing by it.
fn step(lines: &[String], space: Space) -> Option<(Step, u32)> {
    let unit = if space.ascii { 2 } else { 1 };
    let widest = lines.iter().map(|line| width(line)).max().filter(|wide| *wide > 0)?;
    let most = (u32::from(space.cols) * 2 / u32::from(widest)) as u16 / unit * unit;
    let count = lines.len() as u16;
    let steps = (1..=space.rows).map(|n| n * unit).take_while(|tall| {
        let step = Step { wide: 0, tall: *tall };
        u32::from(count) * u32::from(TALL * tall).div_ceil(2) + u32::from((count - 1) * gap(step)) <= space.rows.into()
    });
    let worth = |step: &Step| u32::from(step.wide) * u32::from((4 * step.tall).min(3 * step.wide));
    let steps = steps.map(|tall| Step { wide: most.min(2 * tall), tall }).filter(|step| step.wide >= step.tall);
    steps.map(|step| (step, worth(&step))).max_by_key(|(step, worth)| (*worth, Reverse(step.tall)))
}

/// Returns the rows of cells of a line.
fn cells(line: &str, step: Step, ascii: bool) -> Vec<String> {
    let glyphs: Vec<Vec<&[u8]>> =
        line.chars().filter_map(glyph).map(|dots| dots.split(' ').map(str::as_bytes).collect()).collect();
    // Where each column of dots is from: which glyph, and which column of it; nothing between two.
    let mut columns: Vec<Option<(usize, i32)>> = Vec::new();
    for (number, glyph) in glyphs.iter().enumerate() {
        columns.extend((0..glyph[0].len()).map(|column| Some((number, column as i32))));
        columns.push(None);
    }
    columns.pop();
    let inked = |x: u16, y: u16| {
        let column = columns.get(usize::from(x / step.wide)).copied().flatten();
        column.is_some_and(|(number, column)| {
            let (glyph, row) = (&glyphs[number], (y / step.tall).into());
            on(glyph, column, row) || (!ascii && slope(glyph, column, row, (x % step.wide, y % step.tall), step))
        })
    };
    let (wide, tall) = (columns.len() as u16 * step.wide, TALL * step.tall);
    let cell = |x: u16, y: u16| {
        let quarters = [(0, 0), (1, 0), (0, 1), (1, 1)].map(|(right, down)| inked(2 * x + right, 2 * y + down));
        let sum = quarters.iter().enumerate().map(|(bit, on)| usize::from(*on) << bit).sum::<usize>();
        match ascii {
            true => [' ', '#'][usize::from(sum.count_ones() > 1)],
            false => QUARTERS[sum],
        }
    };
    let row = |y| (0..wide.div_ceil(2)).map(|x| cell(x, y)).collect::<String>().trim_end().to_owned();
    (0..tall.div_ceil(2)).map(row).collect()
}

/// Returns whether a glyph has a dot at a column and row.
fn on(glyph: &[&[u8]], column: i32, row: i32) -> bool {
    let row = usize::try_from(row).ok().and_then(|row| glyph.get(row));
    let dot = usize::try_from(column).ok().and_then(|column| row?.get(column));
    dot == Some(&b'#')
}

/// Returns whether a point where a glyph has no dot lies on a slope that joins two dots which touch only at their corners.
fn slope(glyph: &[&[u8]], column: i32, row: i32, (x, y): (u16, u16), step: Step) -> bool {
    let on = |column, row| on(glyph, column, row);
    [(-1, -1), (1, -1), (-1, 1), (1, 1)].into_iter().any(|(side, above)| {
        let joins = on(column + side, row) && on(column, row + above) && !on(column + side, row + above);
        // How far the point is from the two edges at which the dots lie, in halves of what it is drawn with.
        let from = |at: u16, of: u16, towards: i32| 2 * if towards < 0 { at } else { of - 1 - at } + 1;
        let (across, down) = (from(x, step.wide, side), from(y, step.tall, above));
        joins && across * step.tall + down * step.wide < 2 * step.wide * step.tall
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIDE: Space = Space { cols: 200, rows: 60, ascii: false };

    #[test]
    fn every_glyph_is_seven_even_rows() {
        for (c, dots) in GLYPHS {
            let rows: Vec<&str> = dots.split(' ').collect();
            assert_eq!(rows.len(), 7, "{c}");
            assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{c}");
            assert!(rows.iter().all(|row| row.bytes().all(|dot| matches!(dot, b'#' | b'.'))), "{c}");
            assert_eq!(GLYPHS.iter().filter(|(other, _)| *other == c).count(), 1, "{c}");
        }
        let digits: Vec<u16> = ('0'..='9').map(|c| width(&c.to_string())).collect();
        assert!(digits.iter().all(|wide| *wide == digits[0]));
    }

    #[test]
    fn what_is_set_keeps_to_its_room_and_grows_with_it() {
        for ascii in [false, true] {
            let mut last = 0;
            for n in 1..=40 {
                let space = Space { cols: 6 * n, rows: n, ascii };
                let Some(rows) = fit("Dinas Kesehatan", 2, space) else { continue };
                assert!(rows.len() <= usize::from(space.rows), "{space:?}");
                assert!(rows.iter().all(|row| row.chars().count() <= usize::from(space.cols)), "{space:?}");
                last = rows.len();
                assert!(!ascii || rows.iter().all(|row| row.is_ascii()));
            }
            assert!(last > 20);
        }
    }

    #[test]
    fn what_has_no_shape_is_left_to_ordinary_letters() {
        for text in ["", "  ", "日本", "a\u{202e}b", "x\ny", &"long ".repeat(60)] {
            assert_eq!(fit(text, 3, WIDE), None, "{text:?}");
        }
        assert!(fit("DP3A & Dinsos (P.1): 45,5% + 2-3/4", 2, WIDE).is_some());
    }

    #[test]
    fn lines_break_evenly() {
        let words = ["DINAS", "KEBUDAYAAN,", "PARIWISATA,", "PEMUDA", "DAN", "OLAHRAGA"];
        assert_eq!(broken(&words, 2), ["DINAS KEBUDAYAAN, PARIWISATA,", "PEMUDA DAN OLAHRAGA"]);
        assert_eq!(broken(&words, 1).len(), 1);
    }

    #[test]
    fn the_shapes_are_these() {
        let space = Space { cols: 60, rows: 4, ascii: false };
        let rows = fit("KAB. 7/9", 1, space).expect("it fits");
        let shape = [
            "█ ▗▟▛ ▟▛▀▜▙ █▀▀▜▙       ▀▀▀▜█  ▗█ ▟▛▀▜▙",
            "█▟▛▘  █▄▄▄█ █▄▄▟▛         ▟▛▘  █▘ ▜▙▄▄█",
            "█▝▜▙▖ █   █ █  ▐█         █   ▟▛     ▗█",
            "▀  ▝▀ ▀   ▀ ▀▀▀▀▘ ▀       ▀   ▀    ▀▀▀▘",
        ];
        assert_eq!(rows, shape);
        let ascii = fit("K1", 1, Space { rows: 7, ascii: true, ..space }).expect("it fits");
        assert_eq!(ascii.first().map(String::as_str), Some("##      ##      ##"));
    }
}
