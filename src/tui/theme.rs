//! The themes: what each role of a cell looks like. Meaning never hangs on colour alone; words and signs carry it too.

use ratatui::style::{Color, Modifier, Style};

/// The themes that are built in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Light letters on a dark ground.
    #[default]
    Dark,
    /// Dark letters on a light ground.
    Light,
    /// Black, white and yellow.
    Contrast,
    /// No colours at all: bold, underline and reverse.
    Mono,
}

/// What a cell is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Ordinary text.
    Text,
    /// What is said beside the point: labels, hints.
    Dim,
    /// Headings and the thing at hand.
    Accent,
    /// The name of the screen and large words.
    Title,
    /// What is well.
    Good,
    /// What needs attention.
    Warn,
    /// What is wrong.
    Bad,
    /// The row or cell the cursor is on.
    Pick,
    /// The line above and the line below.
    Bar,
    /// The name of a key in the bar.
    BarKey,
    /// The one next key.
    Prime,
    /// A field that takes typing.
    Field,
    /// A field that is taking typing now.
    Typing,
    /// What the program filled into a field.
    Ghost,
    /// What would complete the text being typed.
    Offer,
    /// A thin line between parts.
    Rule,
    /// The frame while the alarm flashes.
    Alarm,
}

impl Role {
    /// Every role, for tests and for naming the styles of a drawn screen.
    pub const ALL: [Self; 17] = [
        Self::Text,
        Self::Dim,
        Self::Accent,
        Self::Title,
        Self::Good,
        Self::Warn,
        Self::Bad,
        Self::Pick,
        Self::Bar,
        Self::BarKey,
        Self::Prime,
        Self::Field,
        Self::Typing,
        Self::Ghost,
        Self::Offer,
        Self::Rule,
        Self::Alarm,
    ];
}

/// The colours of a coloured theme, as 0xRRGGBB.
struct Palette {
    ground: u32,
    text: u32,
    dim: u32,
    accent: u32,
    good: u32,
    warn: u32,
    bad: u32,
    pick: (u32, u32),
    bar: u32,
    prime: (u32, u32),
    field: u32,
    typing: (u32, u32),
    offer: u32,
    rule: u32,
}

const DARK: Palette = Palette {
    ground: 0x0f1419,
    text: 0xe6e9ef,
    dim: 0x9aa5b1,
    accent: 0x7cc7ff,
    good: 0x7ee2a8,
    warn: 0xffd166,
    bad: 0xff9a90,
    pick: (0xffffff, 0x21405c),
    bar: 0x1a232d,
    prime: (0x0f1419, 0x7cc7ff),
    field: 0x1a232d,
    typing: (0xffffff, 0x2b3a4a),
    offer: 0xa9b4c0,
    rule: 0x5f6f80,
};

const LIGHT: Palette = Palette {
    ground: 0xffffff,
    text: 0x16202b,
    dim: 0x53606e,
    accent: 0x0b5cad,
    good: 0x0f6b3a,
    warn: 0x7a4f00,
    bad: 0xb3261e,
    pick: (0x0b1a2a, 0xcfe4fb),
    bar: 0xe9eef4,
    prime: (0xffffff, 0x0b5cad),
    field: 0xeef2f7,
    typing: (0x000000, 0xfff3c4),
    offer: 0x53606e,
    rule: 0x7b8794,
};

const CONTRAST: Palette = Palette {
    ground: 0x000000,
    text: 0xffffff,
    dim: 0xdddddd,
    accent: 0xffff00,
    good: 0x00ff7f,
    warn: 0xffff00,
    bad: 0xffa8a8,
    pick: (0x000000, 0xffff00),
    bar: 0x000000,
    prime: (0x000000, 0xffffff),
    field: 0x1c1c1c,
    typing: (0x000000, 0xffffff),
    offer: 0x4d4d4d,
    rule: 0xffffff,
};

impl Theme {
    /// Every theme, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::Dark, Self::Light, Self::Contrast, Self::Mono];

    /// Returns the theme's word for settings and `--theme`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Contrast => "contrast",
            Self::Mono => "mono",
        }
    }

    /// Returns the theme that a word names, in either language.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "dark" | "gelap" => Some(Self::Dark),
            "light" | "terang" => Some(Self::Light),
            "contrast" | "kontras" => Some(Self::Contrast),
            "mono" => Some(Self::Mono),
            _ => None,
        }
    }

    /// Returns how a role looks.
    pub fn style(self, role: Role) -> Style {
        let palette = match self {
            Self::Dark => &DARK,
            Self::Light => &LIGHT,
            Self::Contrast => &CONTRAST,
            Self::Mono => return mono(role),
        };
        let p = palette;
        let on = |(text, ground): (u32, u32)| Style::new().fg(colour(text)).bg(colour(ground));
        match role {
            Role::Text => on((p.text, p.ground)),
            Role::Dim => on((p.dim, p.ground)),
            Role::Accent => on((p.accent, p.ground)),
            Role::Title => on((p.text, p.ground)).add_modifier(Modifier::BOLD),
            Role::Good => on((p.good, p.ground)),
            Role::Warn => on((p.warn, p.ground)),
            Role::Bad => on((p.bad, p.ground)).add_modifier(Modifier::BOLD),
            Role::Pick => on(p.pick).add_modifier(Modifier::BOLD),
            Role::Bar => on((p.text, p.bar)),
            Role::BarKey => on((p.accent, p.bar)).add_modifier(Modifier::BOLD),
            Role::Prime => on(p.prime).add_modifier(Modifier::BOLD),
            Role::Field => on((p.text, p.field)),
            Role::Typing => on(p.typing),
            Role::Ghost => on((p.dim, p.field)),
            Role::Offer => on((p.offer, p.typing.1)),
            Role::Rule => on((p.rule, p.ground)),
            Role::Alarm => on((p.ground, p.bad)).add_modifier(Modifier::BOLD),
        }
    }
}

fn mono(role: Role) -> Style {
    let style = Style::new().fg(Color::Reset).bg(Color::Reset);
    match role {
        Role::Title | Role::Accent | Role::BarKey | Role::Warn => style.add_modifier(Modifier::BOLD),
        Role::Bad => style.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
        Role::Pick => style.add_modifier(Modifier::REVERSED),
        Role::Prime | Role::Alarm => style.add_modifier(Modifier::REVERSED | Modifier::BOLD),
        Role::Field | Role::Typing => style.add_modifier(Modifier::UNDERLINED),
        Role::Text | Role::Dim | Role::Good | Role::Bar | Role::Ghost | Role::Offer | Role::Rule => style,
    }
}

fn colour(rgb: u32) -> Color {
    Color::Rgb((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance by WCAG 2.
    fn luminance(colour: Color) -> f64 {
        let Color::Rgb(r, g, b) = colour else { panic!("a coloured theme") };
        let part = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.039_28 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
    }

    #[test]
    fn every_text_stands_out_by_4_5_to_1() {
        for theme in [Theme::Dark, Theme::Light, Theme::Contrast] {
            for role in Role::ALL {
                let style = theme.style(role);
                let (a, b) = (luminance(style.fg.expect("fg")), luminance(style.bg.expect("bg")));
                let ratio = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                // A rule is no text; 3:1 is what WCAG asks of shapes.
                let floor = if role == Role::Rule { 3.0 } else { 4.5 };
                assert!(ratio >= floor, "{theme:?} {role:?}: {ratio:.2}");
            }
        }
    }

    #[test]
    fn monochrome_has_no_colour() {
        for role in Role::ALL {
            let style = Theme::Mono.style(role);
            assert_eq!((style.fg, style.bg), (Some(Color::Reset), Some(Color::Reset)));
        }
    }
}
