//! The themes: what each role of a cell looks like. Meaning never hangs on colour alone; words and signs carry it too.
//!
//! A theme is a table of styles that is made once, at the start; what is handed about is the place of that table.

use std::fmt;

use ratatui::style::{Color, Modifier, Style};

use super::colour::{self, Depth, contrast, reach};
use crate::file::theme::{COLOURS, CONTRAST, DARK, Ink, LIGHT, NAMES, Palette, Written};
use crate::words::{Lang, Text, program, safe, settings as words};

/// What a text must stand out by on the operator's screen (WCAG 2, level AA).
pub const SCREEN: f64 = 4.5;
/// What a text must stand out by on the wall (WCAG 2, level AAA).
pub const WALL: f64 = 7.0;
/// What a line must stand out by: it is no text (WCAG 2, 1.4.11).
pub const SHAPE: f64 = 3.0;

/// A theme: built in, or read from a file. Two are equal when they have the same name.
#[derive(Clone, Copy)]
pub struct Theme(&'static Table);

/// How every role looks, on the operator's screen or on the wall.
struct Table {
    name: &'static str,
    styles: [Style; Role::ALL.len()],
    /// The colours; nothing where there are none.
    palette: Option<Palette>,
    /// The same theme for the wall; nothing where this is it.
    wall: Option<&'static Table>,
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

/// The ink of a role's letters and of its ground, and how it is written.
const fn inks(role: Role) -> (Ink, Ink, Modifier) {
    let (text, ground) = match role {
        Role::Text | Role::Title => (Ink::Text, Ink::Ground),
        Role::Dim => (Ink::Dim, Ink::Ground),
        Role::Accent => (Ink::Accent, Ink::Ground),
        Role::Good => (Ink::Good, Ink::Ground),
        Role::Warn => (Ink::Warn, Ink::Ground),
        Role::Bad => (Ink::Bad, Ink::Ground),
        Role::Pick => (Ink::PickText, Ink::PickGround),
        Role::Bar => (Ink::Text, Ink::Bar),
        Role::BarKey => (Ink::Accent, Ink::Bar),
        Role::Prime => (Ink::PrimeText, Ink::PrimeGround),
        Role::Field => (Ink::Text, Ink::Field),
        Role::Typing => (Ink::TypingText, Ink::TypingGround),
        Role::Ghost => (Ink::Dim, Ink::Field),
        Role::Offer => (Ink::Offer, Ink::TypingGround),
        Role::Rule => (Ink::Rule, Ink::Ground),
        Role::Alarm => (Ink::Ground, Ink::Bad),
    };
    let modifier = match role {
        Role::Title | Role::Bad | Role::Pick | Role::BarKey | Role::Prime | Role::Alarm => Modifier::BOLD,
        _ => Modifier::empty(),
    };
    (text, ground, modifier)
}

/// The same on the wall. A row under a cursor and a field are never there; they look as on the screen.
const fn wall_inks(role: Role) -> (Ink, Ink, Modifier) {
    let (text, ground, modifier) = inks(role);
    match role {
        Role::Prime => (Ink::WallGround, Ink::WallAccent, modifier),
        Role::Alarm => (Ink::WallGround, Ink::WallBad, modifier),
        _ => (on_wall(text), if matches!(ground, Ink::Ground) { Ink::WallGround } else { ground }, modifier),
    }
}

/// Returns the ink that an ink is on the wall.
const fn on_wall(ink: Ink) -> Ink {
    match ink {
        Ink::Text => Ink::WallText,
        Ink::Dim => Ink::WallDim,
        Ink::Accent => Ink::WallAccent,
        Ink::Good => Ink::WallGood,
        Ink::Warn => Ink::WallWarn,
        Ink::Bad => Ink::WallBad,
        ink => ink,
    }
}

/// Returns what a role must stand out by.
fn floor(role: Role, wall: bool) -> f64 {
    match role {
        // A thin line is no text.
        Role::Rule => SHAPE,
        _ if wall => WALL,
        _ => SCREEN,
    }
}

/// The roles that are on the wall.
pub const ON_WALL: [Role; 9] =
    [Role::Text, Role::Title, Role::Dim, Role::Accent, Role::Good, Role::Warn, Role::Bad, Role::Prime, Role::Alarm];

const fn table(name: &'static str, palette: Palette, wall: Option<&'static Table>) -> Table {
    let mut styles = [Style::new(); Role::ALL.len()];
    let mut n = 0;
    while n < styles.len() {
        let (text, ground, modifier) = if wall.is_some() { inks(Role::ALL[n]) } else { wall_inks(Role::ALL[n]) };
        let (text, ground) = (colour::rgb(palette.ink(text)), colour::rgb(palette.ink(ground)));
        styles[n] = Style::new().fg(text).bg(ground).add_modifier(modifier);
        n += 1;
    }
    Table { name, styles, palette: Some(palette), wall }
}

const fn mono() -> Table {
    let mut styles = [Style::new(); Role::ALL.len()];
    let mut n = 0;
    while n < styles.len() {
        let modifier = match Role::ALL[n] {
            Role::Title | Role::Accent | Role::BarKey | Role::Warn => Modifier::BOLD,
            Role::Bad => Modifier::BOLD.union(Modifier::UNDERLINED),
            Role::Pick => Modifier::REVERSED,
            Role::Prime | Role::Alarm => Modifier::REVERSED.union(Modifier::BOLD),
            Role::Field | Role::Typing => Modifier::UNDERLINED,
            Role::Text | Role::Dim | Role::Good | Role::Bar | Role::Ghost | Role::Offer | Role::Rule => {
                Modifier::empty()
            }
        };
        styles[n] = Style::new().fg(Color::Reset).bg(Color::Reset).add_modifier(modifier);
        n += 1;
    }
    Table { name: "mono", styles, palette: None, wall: None }
}

static DARK_WALL: Table = table("dark", DARK, None);
static DARK_TABLE: Table = table("dark", DARK, Some(&DARK_WALL));
static LIGHT_WALL: Table = table("light", LIGHT, None);
static LIGHT_TABLE: Table = table("light", LIGHT, Some(&LIGHT_WALL));
static CONTRAST_WALL: Table = table("contrast", CONTRAST, None);
static CONTRAST_TABLE: Table = table("contrast", CONTRAST, Some(&CONTRAST_WALL));
static MONO_TABLE: Table = mono();

/// Two colours of a theme that stand too little apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Faint {
    /// The text.
    pub text: Ink,
    /// What it stands on.
    pub ground: Ink,
    /// How far they are apart.
    pub ratio: f64,
    /// How far they should be.
    pub floor: f64,
}

impl Faint {
    /// Returns what is too faint, in one sentence.
    pub fn text(&self, lang: Lang) -> Text {
        let what = format!("{} / {}", NAMES[self.text as usize], NAMES[self.ground as usize]);
        let ratio = |ratio: f64| {
            // Cut, not rounded: what is below the floor is not shown as the floor.
            let text = format!("{:.1}", (ratio * 10.0).floor() / 10.0);
            lang.pick(text.replace('.', ","), text)
        };
        words::faint(lang, what, ratio(self.ratio), ratio(self.floor))
    }
}

impl Theme {
    /// Light letters on a dark ground.
    pub const DARK: Self = Self(&DARK_TABLE);
    /// Dark letters on a light ground.
    pub const LIGHT: Self = Self(&LIGHT_TABLE);
    /// Black, white and yellow.
    pub const CONTRAST: Self = Self(&CONTRAST_TABLE);
    /// No colours at all: bold, underline and reverse.
    pub const MONO: Self = Self(&MONO_TABLE);

    /// The themes that are built in, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::DARK, Self::LIGHT, Self::CONTRAST, Self::MONO];

    /// Makes the theme of a file, and says which of its colours stand too little apart. It lives as long as the program.
    pub fn own(name: &str, written: &Written) -> (Self, Vec<Faint>) {
        let mut inks = written.base.0;
        for (ink, own) in inks.iter_mut().zip(written.inks) {
            *ink = own.unwrap_or(*ink);
        }
        let ours = |ink: Ink| written.inks[ink as usize];
        let wall = [Ink::Text, Ink::Dim, Ink::Accent, Ink::Good, Ink::Warn, Ink::Bad];
        if ours(Ink::WallGround).is_none() && ours(Ink::Ground).is_some() {
            inks[Ink::WallGround as usize] = inks[Ink::Ground as usize];
        }
        for ink in wall {
            // What is not written for the wall is the colour of the screen, clear enough to be read from the back.
            let at = on_wall(ink) as usize;
            let from = ours(ink).unwrap_or(written.base.0[at]);
            inks[at] = written.inks[at].unwrap_or_else(|| reach(from, inks[Ink::WallGround as usize], WALL));
        }
        let (palette, name): (_, &'static str) = (Palette(inks), Box::leak(safe::clean(name).into_boxed_str()));
        let wall: &'static Table = Box::leak(Box::new(table(name, palette, None)));
        (Self(Box::leak(Box::new(table(name, palette, Some(wall))))), faint(&palette))
    }

    /// Returns the theme as a terminal with so many colours shows it. It lives as long as the program: made once, at the start.
    pub fn at(self, depth: Depth) -> Self {
        let Some(palette) = self.0.palette.filter(|_| depth != Depth::True) else { return self };
        let wall: &'static Table = Box::leak(Box::new(mapped(self.0.name, palette, None, depth)));
        Self(Box::leak(Box::new(mapped(self.0.name, palette, Some(wall), depth))))
    }

    /// Returns the theme's word for settings and `--theme`.
    pub fn word(self) -> &'static str {
        self.0.name
    }

    /// Returns the theme's name for people.
    pub fn label(self, lang: Lang) -> Text {
        match self.0.name {
            "dark" => program::dark(lang),
            "light" => program::light(lang),
            "contrast" => program::contrast(lang),
            "mono" => program::mono(lang),
            own => own.into(),
        }
    }

    /// Returns the one of these themes that a word names, in either language.
    pub fn find(themes: &[Self], word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase();
        let named = |theme: &&Self| {
            theme.word().to_lowercase() == word || [Lang::Id, Lang::En].iter().any(|lang| theme.label(*lang) == word)
        };
        let short = |theme: &&Self| word == "kontras" && theme.word() == "contrast";
        themes.iter().find(named).or_else(|| themes.iter().find(short)).copied()
    }

    /// Returns the built-in theme that a word names, in either language.
    pub fn parse(word: &str) -> Option<Self> {
        Self::find(&Self::ALL, word)
    }

    /// Returns how a role looks.
    pub fn style(self, role: Role) -> Style {
        self.0.styles[role as usize]
    }

    /// Returns the theme for the wall: the same colours, clear enough to be read from the back of the room.
    #[must_use]
    pub fn wall(self) -> Self {
        Self(self.0.wall.unwrap_or(self.0))
    }

    /// Returns how a role looks on the wall.
    pub fn wall_style(self, role: Role) -> Style {
        self.wall().style(role)
    }
}

impl Default for Theme {
    fn default() -> Self {
        Self::DARK
    }
}

impl PartialEq for Theme {
    fn eq(&self, other: &Self) -> bool {
        self.0.name == other.0.name
    }
}

impl Eq for Theme {}

impl fmt::Debug for Theme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Theme({})", self.0.name)
    }
}

/// Makes the table of a terminal with few colours: the nearest ones with which a text still stands out.
fn mapped(name: &'static str, palette: Palette, wall: Option<&'static Table>, depth: Depth) -> Table {
    let is_wall = wall.is_none();
    let main = if is_wall { Ink::WallGround } else { Ink::Ground };
    let plain = colour::ground(palette.ink(main), None, depth);
    let ground = |ink: Ink| match ink {
        // What the cursor is on must not sink into what it is not on.
        Ink::PickGround | Ink::PrimeGround | Ink::TypingGround | Ink::Bad | Ink::WallBad | Ink::WallAccent => {
            colour::ground(palette.ink(ink), Some(plain), depth)
        }
        ink => colour::ground(palette.ink(ink), None, depth),
    };
    let styles = Role::ALL.map(|role| {
        let (text, on, modifier) = if is_wall { wall_inks(role) } else { inks(role) };
        let on = ground(on);
        let text = colour::text(palette.ink(text), on, floor(role, is_wall), depth);
        Style::new().fg(Color::Indexed(text)).bg(Color::Indexed(on)).add_modifier(modifier)
    });
    Table { name, styles, palette: Some(palette), wall }
}

/// Returns the colours that stand too little apart, each pair once.
fn faint(palette: &Palette) -> Vec<Faint> {
    let screen = Role::ALL.map(|role| (inks(role), floor(role, false)));
    let wall = ON_WALL.map(|role| (wall_inks(role), floor(role, true)));
    let mut found: Vec<Faint> = Vec::new();
    for ((text, ground, _), floor) in screen.into_iter().chain(wall) {
        let ratio = contrast(palette.ink(text), palette.ink(ground));
        if ratio < floor && !found.iter().any(|faint| (faint.text, faint.ground) == (text, ground)) {
            found.push(Faint { text, ground, ratio, floor });
        }
    }
    found
}

const _: () = assert!(NAMES.len() == COLOURS);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::theme;
    use crate::tui::colour::indexed_contrast;

    const COLOURED: [Theme; 3] = [Theme::DARK, Theme::LIGHT, Theme::CONTRAST];

    /// How far the letters of a role stand out from their ground.
    fn ratio(style: Style) -> f64 {
        match (style.fg, style.bg) {
            (Some(Color::Rgb(r, g, b)), Some(Color::Rgb(x, y, z))) => {
                let whole = |r, g, b| u32::from_be_bytes([0, r, g, b]);
                contrast(whole(r, g, b), whole(x, y, z))
            }
            (Some(Color::Indexed(text)), Some(Color::Indexed(ground))) => indexed_contrast(text, ground),
            colours => panic!("no colours: {colours:?}"),
        }
    }

    #[test]
    fn every_role_stands_in_its_place() {
        for (n, role) in Role::ALL.into_iter().enumerate() {
            assert_eq!(role as usize, n);
        }
    }

    #[test]
    fn every_text_stands_out_by_4_5_to_1_with_any_number_of_colours() {
        for (theme, depth) in COLOURED
            .into_iter()
            .flat_map(|theme| [Depth::True, Depth::Indexed, Depth::Ansi].map(|depth| (theme, depth)))
        {
            for role in Role::ALL {
                let ratio = ratio(theme.at(depth).style(role));
                assert!(ratio >= floor(role, false), "{theme:?} {depth:?} {role:?}: {ratio:.2}");
            }
        }
    }

    #[test]
    fn every_text_stands_out_by_7_to_1_on_the_wall_with_any_number_of_colours() {
        for (theme, depth) in COLOURED
            .into_iter()
            .flat_map(|theme| [Depth::True, Depth::Indexed, Depth::Ansi].map(|depth| (theme, depth)))
        {
            for role in ON_WALL.into_iter().chain([Role::Rule]) {
                let ratio = ratio(theme.at(depth).wall_style(role));
                assert!(ratio >= floor(role, true), "{theme:?} {depth:?} {role:?}: {ratio:.2}");
            }
            assert_eq!(theme.at(depth).wall().wall().style(Role::Text), theme.at(depth).wall_style(Role::Text));
        }
    }

    #[test]
    fn what_the_cursor_is_on_looks_other_than_what_it_is_not_on() {
        for (theme, depth) in COLOURED
            .into_iter()
            .flat_map(|theme| [Depth::True, Depth::Indexed, Depth::Ansi].map(|depth| (theme, depth)))
        {
            let theme = theme.at(depth);
            for role in [Role::Pick, Role::Prime, Role::Typing, Role::Alarm] {
                assert_ne!(theme.style(role).bg, theme.style(Role::Text).bg, "{theme:?} {depth:?} {role:?}");
            }
            assert_eq!(theme.style(Role::Offer).bg, theme.style(Role::Typing).bg, "{theme:?} {depth:?}");
        }
    }

    #[test]
    fn monochrome_has_no_colour_at_any_depth() {
        for role in Role::ALL {
            for theme in [Theme::MONO, Theme::MONO.wall(), Theme::MONO.at(Depth::Ansi)] {
                let style = theme.style(role);
                assert_eq!((style.fg, style.bg), (Some(Color::Reset), Some(Color::Reset)));
            }
        }
    }

    #[test]
    fn the_built_in_themes_are_not_faint() {
        for palette in [DARK, LIGHT, CONTRAST] {
            assert_eq!(faint(&palette), []);
        }
    }

    #[test]
    fn a_theme_of_a_file_is_clear_on_the_wall_by_itself_and_what_is_faint_is_said() {
        let (written, _) =
            theme::parse("base = \"light\"\nground = \"#fdf6e3\"\ntext = \"#586e75\"\ndim = \"#93a1a1\"\n");
        let (theme, faint) = Theme::own("solar", &written);
        assert_eq!((theme.word(), theme.label(Lang::Id).as_ref()), ("solar", "solar"));
        assert!(ON_WALL.iter().all(|role| ratio(theme.wall_style(*role)) >= WALL));
        assert_eq!(ratio(theme.style(Role::Dim)), contrast(0x93a1a1, 0xfdf6e3), "it is used as it is written");
        let said: Vec<_> = faint.iter().map(|faint| faint.text(Lang::Id)).collect();
        assert!(said.iter().any(|said| said.contains("dim / ground") && said.contains("4,5")), "{said:?}");
        assert!(ratio(theme.at(Depth::Indexed).style(Role::Dim)) >= SCREEN);
        // What is written for the wall is taken, and said where it cannot be read from the back.
        let (written, _) = theme::parse("[wall]\ntext = \"#777777\"\n");
        let (theme, faint) = Theme::own("abu", &written);
        assert_eq!(theme.wall_style(Role::Text).fg, Some(Color::Rgb(0x77, 0x77, 0x77)));
        assert!(faint.iter().all(|faint| faint.text == Ink::WallText) && !faint.is_empty(), "{faint:?}");
    }

    #[test]
    fn a_theme_is_found_in_either_language() {
        let (own, _) = Theme::own("Senja", &theme::parse("").0);
        let themes = [Theme::DARK, Theme::CONTRAST, own];
        for (word, theme) in [
            ("gelap", Theme::DARK),
            ("Dark", Theme::DARK),
            ("kontras", Theme::CONTRAST),
            ("high contrast", Theme::CONTRAST),
            ("senja", own),
        ] {
            assert_eq!(Theme::find(&themes, word), Some(theme), "{word}");
        }
        assert_eq!(Theme::find(&themes, "ungu"), None);
    }
}
