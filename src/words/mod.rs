//! Every text a person reads, in Indonesian and in English; pure.
//!
//! A text is a function made by [`words!`](macro@crate::words): a missing language or a wrong argument does not compile.

pub mod attendance;
pub mod board;
pub mod built_in;
pub mod cli;
pub mod closing;
pub mod contested;
pub mod count;
pub mod criteria;
pub mod disk;
pub mod figures;
pub mod file;
pub mod find;
pub mod findings;
pub mod form;
pub mod help;
pub mod history;
pub mod home;
pub mod incoming;
pub mod lock;
pub mod merge;
pub mod overlay;
pub mod palette;
pub mod profile;
pub mod program;
pub mod ranking;
pub mod ranking_screen;
pub mod review;
pub mod roster;
pub mod rpjmd;
pub mod run;
pub mod safe;
pub mod scoring;
pub mod script;
pub mod settings;
pub mod setup;
pub mod shell;
pub mod tell;
pub mod wall;
pub mod watch;

use std::borrow::Cow;

/// The two languages of the program; Indonesian is the default everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Bahasa Indonesia.
    #[default]
    Id,
    /// English.
    En,
}

impl Lang {
    /// Returns the one of the two texts that is in this language.
    pub fn pick<T>(self, id: T, en: T) -> T {
        match self {
            Self::Id => id,
            Self::En => en,
        }
    }
}

/// A text in one language: borrowed where it has no arguments.
pub type Text = Cow<'static, str>;

/// A text without arguments, not yet in a language.
pub type Word = fn(Lang) -> Text;

/// Makes a function per text: `/// doc` then `name(arg) = "teks {arg}", "text {arg}";`.
#[macro_export]
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident ($($arg:ident),*) = $id:literal, $en:literal;)*) => {$(
        $(#[$doc])*
        pub fn $name(lang: $crate::words::Lang $(, $arg: impl ::std::fmt::Display)*) -> $crate::words::Text {
            match lang {
                $crate::words::Lang::Id => $crate::words!(@text $id $(, $arg)*),
                $crate::words::Lang::En => $crate::words!(@text $en $(, $arg)*),
            }
        }
    )*};
    (@text $text:literal) => { ::std::borrow::Cow::Borrowed($text) };
    (@text $text:literal $(, $arg:ident)+) => { ::std::borrow::Cow::Owned({ $(let _ = &$arg;)+ format!($text) }) };
}
