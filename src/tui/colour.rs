//! Colours as terminals have them: how far two stand apart, and which of the few that a terminal has comes nearest while
//! the text still stands out.
//!
//! It knows no roles and no themes.

use ratatui::style::Color;

/// How many colours a terminal shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// 24 bits.
    True,
    /// The 256 of xterm, without the first 16, which everybody may have changed.
    Indexed,
    /// The first 16, whatever they look like there.
    Ansi,
}

/// The 16 colours as they look on xterm, on the text screen of a PC and of Linux, and in the Windows terminal. What is to be
/// readable is to be so on each.
const ANSI: [[u32; 16]; 3] = [
    [
        0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000, 0x00ff00,
        0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
    ],
    [
        0x000000, 0xaa0000, 0x00aa00, 0xaa5500, 0x0000aa, 0xaa00aa, 0x00aaaa, 0xaaaaaa, 0x555555, 0xff5555, 0x55ff55,
        0xffff55, 0x5555ff, 0xff55ff, 0x55ffff, 0xffffff,
    ],
    [
        0x0c0c0c, 0xc50f1f, 0x13a10e, 0xc19c00, 0x0037da, 0x881798, 0x3a96dd, 0xcccccc, 0x767676, 0xe74856, 0x16c60c,
        0xf9f1a5, 0x3b78ff, 0xb4009e, 0x61d6d6, 0xf2f2f2,
    ],
];

/// Returns the relative luminance of a colour by WCAG 2, 0 to 1.
fn luminance(rgb: u32) -> f64 {
    let part = |shift: u32| {
        let c = f64::from(rgb >> shift & 0xff) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
}

/// Returns how far two colours stand apart by WCAG 2: 1 is the same, 21 black and white.
pub fn contrast(one: u32, other: u32) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Returns a colour, moved towards black or white only as far as it takes to stand out from a ground.
pub fn reach(ink: u32, ground: u32, floor: f64) -> u32 {
    const STEPS: u32 = 64;
    let end: u32 = if contrast(0xff_ffff, ground) > contrast(0, ground) { 0xff } else { 0 };
    let moved = |by: u32| {
        let part = |shift: u32| (((ink >> shift & 0xff) * (STEPS - by) + end * by) / STEPS) << shift;
        part(16) | part(8) | part(0)
    };
    (0..=STEPS).map(moved).find(|colour| contrast(*colour, ground) >= floor).unwrap_or(moved(STEPS))
}

/// Returns a colour of 24 bits.
pub const fn rgb(rgb: u32) -> Color {
    Color::Rgb((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

/// Returns what an indexed colour looks like on each terminal.
fn looks(index: u8) -> [u32; 3] {
    const STEPS: [u32; 6] = [0, 95, 135, 175, 215, 255];
    let n = usize::from(index);
    match n {
        0..16 => [ANSI[0][n], ANSI[1][n], ANSI[2][n]],
        16..232 => [STEPS[(n - 16) / 36] << 16 | STEPS[(n - 16) / 6 % 6] << 8 | STEPS[(n - 16) % 6]; 3],
        _ => [(8 + 10 * (n as u32 - 232)) * 0x01_0101; 3],
    }
}

/// Returns how far two indexed colours stand apart on the terminal where that is least.
pub fn indexed_contrast(one: u8, other: u8) -> f64 {
    let (one, other) = (looks(one), looks(other));
    (0..3).map(|n| contrast(one[n], other[n])).fold(f64::MAX, f64::min)
}

fn distance(one: u32, other: u32) -> i32 {
    let off = |shift: u32| (one >> shift & 0xff) as i32 - (other >> shift & 0xff) as i32;
    // The eye sees green best and blue least.
    2 * off(16).pow(2) + 4 * off(8).pow(2) + 3 * off(0).pow(2)
}

/// Returns the hue of a colour in degrees; nothing where it is nearly grey.
fn hue(rgb: u32) -> Option<i32> {
    let part = |shift: u32| (rgb >> shift & 0xff) as i32;
    let (r, g, b) = (part(16), part(8), part(0));
    let (most, least) = (r.max(g).max(b), r.min(g).min(b));
    let span = most - least;
    if span * 4 < most || span < 24 {
        return None;
    }
    let sixth = match most {
        most if most == r => 60 * (g - b) / span,
        most if most == g => 120 + 60 * (b - r) / span,
        _ => 240 + 60 * (r - g) / span,
    };
    Some(sixth.rem_euclid(360))
}

/// Returns how far the hues of two colours are apart, in degrees; a grey has none, and so stands for any at a distance. A
/// red in the place of a green would lie, so such a pair has no distance.
fn hues_apart(of: u32, one: u32) -> Option<i32> {
    const FARTHEST: i32 = 50;
    match (hue(of), hue(one)) {
        (Some(of), Some(one)) => {
            let apart = (of - one).abs();
            Some(apart.min(360 - apart)).filter(|apart| *apart <= FARTHEST)
        }
        (Some(_), None) => Some(FARTHEST + 1),
        (None, None) => Some(0),
        (None, Some(_)) => None,
    }
}

/// Returns the indexes of a depth.
fn indexes(depth: Depth) -> std::ops::RangeInclusive<u8> {
    if depth == Depth::Ansi { 0..=15 } else { 16..=255 }
}

/// Returns the nearest indexed colour that text can stand on, and that differs from another ground.
pub fn ground(rgb: u32, other: Option<u8>, depth: Depth) -> u8 {
    let (black, white) = if depth == Depth::Ansi { (0, 15) } else { (16, 231) };
    let stands =
        |index: &u8| Some(*index) != other && [black, white].iter().any(|text| indexed_contrast(*text, *index) >= 7.0);
    indexes(depth).filter(stands).min_by_key(|index| distance(looks(*index)[0], rgb)).unwrap_or(black)
}

/// Returns the nearest indexed colour that stands out from an indexed ground; where none does, the one that does most.
pub fn text(rgb: u32, ground: u8, floor: f64, depth: Depth) -> u8 {
    let clear = |index: &u8| indexed_contrast(*index, ground) >= floor;
    // Of few colours it is the hue that is known again.
    let few = depth == Depth::Ansi;
    let far = |index: u8| {
        let looks = looks(index)[0];
        Some((if few { hues_apart(rgb, looks)? } else { 0 }, distance(looks, rgb), index))
    };
    let nearest = indexes(depth).filter(clear).filter_map(far).min().map(|(_, _, index)| index);
    let farthest =
        || indexes(depth).max_by(|a, b| indexed_contrast(*a, ground).total_cmp(&indexed_contrast(*b, ground)));
    nearest.or_else(farthest).unwrap_or(ground)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        assert_eq!((contrast(0, 0xff_ffff) * 100.0).round(), 2100.0);
        assert_eq!((contrast(0x777777, 0xffffff) * 100.0).round(), 448.0);
        assert_eq!((contrast(0x12_3456, 0x12_3456) * 100.0).round(), 100.0);
    }

    #[test]
    fn a_colour_moves_only_as_far_as_it_must() {
        assert_eq!(reach(0xffffff, 0, 7.0), 0xffffff);
        for (ink, ground) in [(0x808080, 0xffffff), (0x808080, 0), (0xff0000, 0xffffff), (0x000000, 0x000000)] {
            let moved = reach(ink, ground, 7.0);
            assert!((7.0..9.0).contains(&contrast(moved, ground)), "{ink:06x} on {ground:06x}: {moved:06x}");
        }
    }

    #[test]
    fn of_few_colours_the_hue_counts_and_no_other_hue_stands_for_it() {
        let on = |ground, ink, floor| text(ink, ground, floor, Depth::Ansi);
        assert_eq!(
            [on(0, 0x7cc7ff, 4.5), on(0, 0xffd166, 4.5), on(0, 0x7ee2a8, 4.5), on(0, 0xff9a90, 4.5)],
            [6, 11, 2, 9]
        );
        assert_eq!([on(15, 0x0b5cad, 4.5), on(15, 0xb3261e, 4.5)], [4, 1]);
        // No green can be read on white: black is no colour, and not the wrong one.
        assert_eq!(on(15, 0x0f6b3a, 4.5), 0);
    }

    #[test]
    fn colours_find_their_nearest() {
        let plain = |rgb| ground(rgb, None, Depth::Indexed);
        assert_eq!([plain(0), plain(0xffffff), plain(0x121212)], [16, 231, 233]);
        assert_eq!(text(0xff0000, 16, 4.5, Depth::Indexed), 196);
        assert_eq!([ground(0x101010, None, Depth::Ansi), ground(0xfafafa, None, Depth::Ansi)], [0, 15]);
        assert_ne!(ground(0x21405c, Some(0), Depth::Ansi), 0, "what is picked differs from what is not");
        assert_eq!(text(0x00ff00, 0, 7.0, Depth::Ansi), 10);
    }
}
