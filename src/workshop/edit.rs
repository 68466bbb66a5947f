//! The one stored thing: an edit is one write of one value to one field of one subject (DESIGN §2).
//!
//! Only the shapes live here. What edits mean together is the business of [`log`](super::log).

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use super::moment::Moment;

/// One opening of a file by one program run: eight random characters of `a-z0-9`.
///
/// A copied disk or file can never repeat one, so ids of different runs never collide.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Hand([u8; 8]);

impl Hand {
    /// The letters a hand is made of.
    pub const LETTERS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

    /// Makes a hand from eight random bytes.
    pub fn from_random(bytes: [u8; 8]) -> Self {
        Self(bytes.map(|b| Self::LETTERS[usize::from(b) % 36]))
    }

    /// Returns the hand that a text names: exactly eight of `a-z0-9`.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; 8] = text.as_bytes().try_into().ok()?;
        bytes.iter().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()).then_some(Self(bytes))
    }

    /// Returns the hand as text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// By its letters, compared as one number: a large record asks for the order of very many ids.
impl Ord for Hand {
    fn cmp(&self, other: &Self) -> Ordering {
        u64::from_be_bytes(self.0).cmp(&u64::from_be_bytes(other.0))
    }
}

impl PartialOrd for Hand {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for Hand {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(u64::from_be_bytes(self.0));
    }
}

impl fmt::Display for Hand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Hand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The name of an edit, ordered by (seq, hand); prints as `17@k3f9x2qd`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EditId {
    /// One more than the greatest seq its writer had in the log; 1 at least.
    pub seq: u64,
    /// Who wrote it.
    pub hand: Hand,
}

impl EditId {
    /// Returns the id that a text names; leading zeros and signs are refused, so that an id has one spelling.
    pub fn parse(text: &str) -> Option<Self> {
        let at = text.bytes().position(|b| b == b'@')?;
        let (seq, hand) = (&text[..at], &text[at + 1..]);
        let plain = seq.bytes().all(|b| b.is_ascii_digit()) && !seq.starts_with('0');
        Some(Self { seq: seq.parse().ok().filter(|_| plain)?, hand: Hand::parse(hand)? })
    }
}

impl fmt::Display for EditId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.seq, self.hand)
    }
}

impl fmt::Debug for EditId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// What a field can hold. Cleared is no value at all (`Option<Value>`), never an empty text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// Text, kept to the byte as it was typed.
    Text(Arc<str>),
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Int(i64),
    /// A value kind of a newer program, as the JSON it came in; kept and written back untouched.
    Unknown(Arc<str>),
}

impl Value {
    /// Returns the text, and an empty one for other kinds.
    pub fn as_text(&self) -> &str {
        if let Self::Text(text) = self { text } else { "" }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) | Self::Unknown(text) => f.write_str(text),
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::Int(number) => write!(f, "{number}"),
        }
    }
}

/// One write of one value to one field of one subject. Nothing of it ever changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Its name.
    pub id: EditId,
    /// The wall clock when it was written: for people and reports, no clock decides between values.
    pub at: Moment,
    /// The subject, such as `data/d7k2m4xw`.
    pub on: Arc<str>,
    /// The field of the subject, such as `value` or `supporting/35.02/dinkes`.
    pub set: Arc<str>,
    /// The value; `None` clears the field.
    pub to: Option<Value>,
    /// The heads of the slot as the writer saw them; an entry counts only if it is smaller than `id`.
    pub over: Vec<EditId>,
    /// The seq of the first edit made by the same user action, where that is another edit.
    pub act: Option<u64>,
}

impl Edit {
    /// Returns the id of the act it belongs to: the id of the act's first edit.
    pub fn act_id(&self) -> EditId {
        EditId { seq: self.act.unwrap_or(self.id.seq), hand: self.id.hand }
    }

    /// Returns the act that its field says is undone or brought back, as a hand's `undone/<act>` does.
    pub fn turns(&self) -> Option<EditId> {
        EditId::parse(self.set.strip_prefix("undone/")?)
    }

    /// Returns what its writer saw, as far as it counts: the entries of `over` that are smaller than its id.
    pub fn saw(&self) -> impl DoubleEndedIterator<Item = EditId> {
        self.over.iter().copied().filter(|id| *id < self.id)
    }
}

/// What a screen or a script asks for: a value for a field of a subject, not yet an edit.
///
/// [`Workshop::act`](super::Workshop::act) is the one place that makes edits of writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    /// The subject.
    pub on: Arc<str>,
    /// The field.
    pub set: Arc<str>,
    /// The value; `None` clears.
    pub to: Option<Value>,
    /// The heads that stood before the writer's eyes when the typing began, where that was earlier than now: what came
    /// in since was not seen and must not be replaced unread. `None` means the heads of the moment of stamping; those of a
    /// withdrawal are the heads of the whole subject, either way.
    pub seen: Option<Vec<EditId>>,
}

impl Write {
    /// Makes a write of a value or of nothing.
    pub fn of(on: impl Into<Arc<str>>, set: impl Into<Arc<str>>, to: Option<Value>) -> Self {
        Self { on: on.into(), set: set.into(), to, seen: None }
    }

    /// Makes the write of a value.
    pub fn new(on: impl Into<Arc<str>>, set: impl Into<Arc<str>>, to: impl Into<Value>) -> Self {
        Self::of(on, set, Some(to.into()))
    }

    /// Makes the write of a text as typed: one that is blank clears the field.
    pub fn typed(on: impl Into<Arc<str>>, set: impl Into<Arc<str>>, text: &str) -> Self {
        Self::of(on, set, (!text.trim().is_empty()).then(|| Value::from(text)))
    }

    /// Makes the write that clears a field.
    pub fn clear(on: impl Into<Arc<str>>, set: impl Into<Arc<str>>) -> Self {
        Self::of(on, set, None)
    }

    /// Says which heads the writer saw when the typing began.
    #[must_use]
    pub fn seen(mut self, heads: Vec<EditId>) -> Self {
        self.seen = Some(heads);
        self
    }
}
