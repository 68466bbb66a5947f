//! What stands for a character where only ASCII may be drawn: the nearest letter or sign of one column.

/// Returns the ASCII character that stands for what a cell shows; `?` where none is near.
pub(super) fn of(symbol: &str) -> char {
    let Some(c) = symbol.chars().next() else { return ' ' };
    match c {
        ' '..='~' => c,
        '─' | '━' | '╌' | '┄' | '–' | '—' | '−' | '‐' | '‑' | '╴' | '╶' => '-',
        '│' | '┃' | '▏' | '▕' | '▌' | '▐' | '¦' | '╎' | '┆' => '|',
        '╭' | '╮' | '╰' | '╯' | '┌' | '┐' | '└' | '┘' | '├' | '┤' | '┬' | '┴' | '┼' | '╋' => {
            '+'
        }
        '▀' => '"',
        '▁' | '▂' | '▃' | '▄' => '_',
        '▅'..='█' | '▉' | '▊' | '▋' | '▍' | '▎' | '▓' | '■' | '▪' | '▖'..='▟' => '#',
        '░' | '▒' | '□' | '▫' => ':',
        '·' | '…' | '•' | '∙' => '.',
        '✓' | '✔' | '√' => 'v',
        '✗' | '✘' | '×' | '✕' => 'x',
        '≠' | '±' => '~',
        '▸' | '▶' | '►' | '→' | '›' | '»' | '⟩' | '↪' => '>',
        '◂' | '◀' | '◄' | '←' | '‹' | '«' | '↩' | '↶' => '<',
        '↑' | '▲' | '△' => '^',
        '↓' | '▼' | '▽' => 'v',
        '“' | '”' | '„' | '″' => '"',
        '‘' | '’' | '‚' | '′' | '´' => '\'',
        '★' | '☆' | '●' | '◆' | '✱' => '*',
        '○' | '◦' | '°' | 'º' | '◯' => 'o',
        '≤' => '<',
        '≥' => '>',
        '²' => '2',
        '³' => '3',
        '¹' => '1',
        '½' => '/',
        '§' => 'S',
        'À'..='Å' | 'Ā' => 'A',
        'à'..='å' | 'ā' | 'ª' => 'a',
        'Ç' => 'C',
        'ç' => 'c',
        'È'..='Ë' | 'Ē' => 'E',
        'è'..='ë' | 'ē' => 'e',
        'Ì'..='Ï' => 'I',
        'ì'..='ï' => 'i',
        'Ñ' => 'N',
        'ñ' => 'n',
        'Ò'..='Ö' | 'Ø' => 'O',
        'ò'..='ö' | 'ø' => 'o',
        'Ù'..='Ü' => 'U',
        'ù'..='ü' => 'u',
        'Ý' => 'Y',
        'ý' | 'ÿ' => 'y',
        '\u{a0}' => ' ',
        _ => '?',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_becomes_one_that_is_seen() {
        for c in (0x20..0x3000).filter_map(char::from_u32) {
            assert!((' '..='~').contains(&of(&c.to_string())), "{c}");
        }
        let text = "≠ 3 berbeda · Café “x” … ✓▸─│╭👩‍👩‍👧";
        let plain: String = text.chars().map(|c| of(&c.to_string())).collect();
        assert!(plain.starts_with("~ 3 berbeda . Cafe \"x\" . v>-|+"), "{plain}");
    }
}
