//! `edit`: writes from a script. Everything asked for is checked first; only then is anything written.

use std::fmt::Write as _;
use std::sync::Arc;

use clap::ArgMatches;

use super::script::{self, Asked, To};
use super::subject::{FRESH, expand, session_if_any};
use super::value::{self, Against};
use super::{Call, Failure, Told, desk};
use crate::file::catalogue;
use crate::file::session::VALUE_LIMIT;
use crate::tui::room::Ids;
use crate::words::{Lang, Text, cli as words, closing, form as form_words, safe};
use crate::workshop::edit::{Edit, Value, Write};
use crate::workshop::field::{self, Form};
use crate::workshop::moment::Moment;
use crate::workshop::ranking::Sheet;
use crate::workshop::ranking::closing::open;
use crate::workshop::subject::{self, Kind};
use crate::workshop::{Pen, WITHDRAWN, Workshop, closed, number, tell};

/// The sets whose members are OPD.
const OF_OPD: [(Kind, &str); 3] =
    [(Kind::Nomination, "supporting/"), (Kind::Nomination, "vote/"), (Kind::Opd, "distinct/")];

/// Writes what the command line or its script asks for.
pub(super) fn run(call: &Call, args: &ArgMatches) -> Result<Told, Failure> {
    let lang = call.lang;
    let asked = asked(call, args)?;
    let mut desk = desk::open(call, args)?;
    let now = desk.now;
    let sid = session_if_any(&desk.workshop, args, lang)?;
    let ids = desk.ids();
    let mut work =
        Work { sid, lang, now, force: args.get_flag("force"), ids, told: Told::default(), doubtful: Vec::new() };
    let mut edits = Vec::new();
    for act in script::acts(&asked) {
        edits.extend(work.act(&mut desk.workshop, &desk.pen, act)?);
    }
    if !work.doubtful.is_empty() {
        work.told.notes.push(words::doubts(lang, work.doubtful.len(), work.doubtful.join(", ")).into_owned());
    }
    desk.keep(call, desk::file(args), edits)?;
    Ok(work.told)
}

/// Returns what is asked for.
fn asked(call: &Call, args: &ArgMatches) -> Result<Vec<Asked>, Failure> {
    let lang = call.lang;
    let text = |name: &str| args.get_one::<String>(name).cloned();
    if args.get_flag("stdin") {
        let bytes = desk::standard_input(lang)?;
        let text = String::from_utf8(bytes).map_err(|_| Failure::failed(words::script_not_text(lang)))?;
        return script::read(&text, lang).map_err(Failure::failed);
    }
    let to = match text("value") {
        Some(typed) => To::Typed(typed),
        None if args.get_flag("clear") => To::Clear,
        None => return Err(Failure::usage(words::usage(lang, words::edit_what(lang)))),
    };
    match (text("subject"), text("field")) {
        (Some(on), Some(set)) => Ok(vec![Asked::typed(on, set, to)]),
        _ => Err(Failure::usage(words::usage(lang, words::edit_what(lang)))),
    }
}

/// The checking of one call.
struct Work {
    sid: String,
    lang: Lang,
    now: Moment,
    force: bool,
    ids: Ids,
    told: Told,
    /// The lines of a script that hold doubtful figures.
    doubtful: Vec<String>,
}

impl Work {
    /// Checks the writes of one act and takes them into the record at hand.
    fn act(&mut self, workshop: &mut Workshop, pen: &Pen, asked: &[Asked]) -> Result<Vec<Edit>, Failure> {
        let mut fresh: [Option<Arc<str>>; FRESH.len()] = Default::default();
        let mut writes: Vec<Write> = Vec::new();
        for one in asked {
            let on = match FRESH.iter().position(|(kind, _)| one.on.strip_prefix(kind.word()) == Some("/new")) {
                Some(at) => {
                    let on = fresh[at].get_or_insert_with(|| self.fresh(workshop, FRESH[at]));
                    if writes.iter().all(|write| write.on != *on) {
                        writes.push(Write::new(on.clone(), "session", &*self.sid));
                    }
                    Ok(on.clone())
                }
                None => self.subject(workshop, &writes, &one.on),
            };
            let write = on.and_then(|on| self.write(workshop, &writes, on, one));
            writes.push(write.map_err(|why| match one.line {
                Some(line) => Failure::failed(words::script_refused(self.lang, line, why)),
                None => Failure::failed(why),
            })?);
        }
        let at = asked.iter().find_map(|one| one.at).unwrap_or(self.now);
        self.locked(workshop, &writes).map_err(|why| match asked.iter().find_map(|one| one.line) {
            Some(line) => Failure::failed(words::script_refused(self.lang, line, why)),
            None => Failure::failed(why),
        })?;
        Ok(workshop.act(pen, at, writes))
    }

    /// Refuses what a closed session does, and to close one with something open and no reason.
    fn locked(&self, workshop: &Workshop, writes: &[Write]) -> Result<(), Text> {
        if let Some(refusal) = closed::refuses(workshop, writes) {
            return Err(refusal.text(workshop, self.lang));
        }
        let Some(sid) = writes.iter().find_map(closed::closed_by) else { return Ok(()) };
        let reasoned = closed::reasoned(writes, sid, "closing_reason");
        if reasoned || self.force {
            return Ok(());
        }
        let sheet = Sheet::of(workshop, sid, &catalogue::ranked());
        let open = open(workshop, sid, self.now, &sheet).len();
        let title = workshop.text(&subject::session(sid), "title");
        if open == 0 { Ok(()) } else { Err(closing::needs_reason(self.lang, safe::shown(title), open)) }
    }

    /// Returns a new subject and says its name.
    fn fresh(&mut self, workshop: &Workshop, (kind, letter): (Kind, char)) -> Arc<str> {
        // A hand that is named again on the command line would make the ids of its first time again.
        let new = |on: &String| workshop.log().first(on).is_none();
        let on = std::iter::repeat_with(|| format!("{}/{}", kind.word(), self.ids.fresh(letter)))
            .find(new)
            .unwrap_or_default();
        let _ = writeln!(self.told.out, "{on}");
        on.into()
    }

    /// Returns the full name of a subject that is there, or may be made.
    fn subject(&self, workshop: &Workshop, writes: &[Write], typed: &str) -> Result<Arc<str>, Text> {
        let on = match expand(workshop, &self.sid, typed, self.lang) {
            Err(_) if self.force && !typed.is_empty() => return Ok(typed.into()),
            other => other?,
        };
        let there = |on: &str| workshop.log().first(on).is_some() || writes.iter().any(|write| &*write.on == on);
        let fits = match Kind::of(&on) {
            Some((Kind::Opd | Kind::Criterion | Kind::Program, _)) => true,
            Some((Kind::Presentation, _)) => subject::presentation_of(&on)
                .is_some_and(|(sid, code)| there(&subject::opd(code)) && there(&subject::session(sid))),
            _ => there(&on),
        };
        if fits || self.force { Ok(on) } else { Err(words::subject_missing(self.lang, safe::shown(&on))) }
    }

    /// Checks one write against FIELDS.
    fn write(&mut self, workshop: &Workshop, writes: &[Write], on: Arc<str>, asked: &Asked) -> Result<Write, Text> {
        let found = self.field(workshop, &on, &asked.set);
        let (set, form) = match found {
            Ok((set, form)) => (set, Some(form)),
            Err(_) if self.force && !asked.set.is_empty() => (asked.set.clone(), None),
            Err(why) => return Err(why),
        };
        let typed = match &asked.to {
            To::Clear => return Ok(Write::clear(on, set)),
            To::Typed(typed) => typed.clone(),
            To::Given(Value::Flag(flag)) => if *flag { "ya" } else { "tidak" }.to_owned(),
            To::Given(value) => value.to_string(),
        };
        let against = Against { workshop, sid: &self.sid, now: self.now, lang: self.lang };
        let read = match (form, &asked.to) {
            // A flag has no typed form elsewhere, so that `true` never becomes the text "ya".
            (Some(form), To::Given(Value::Flag(_))) if !flags(form) => Err(words::want_no_flag(self.lang)),
            (Some(Form::Opd), _) if writes.iter().any(|write| *write.on == *subject::opd(&typed)) => {
                Ok(typed.as_str().into())
            }
            (Some(form), _) => value::read(form, &typed, against),
            (None, _) => Err(words::want_something(self.lang)),
        };
        let kept = match &asked.to {
            To::Given(value) => value.clone(),
            _ => typed.as_str().into(),
        };
        let to = match read {
            Ok(value) => {
                let mapped = catalogue::mapped(&typed).filter(|_| form == Some(Form::Dimension));
                let said = mapped.map(|dimension| form_words::mapped(self.lang, safe::shown(&typed), &dimension.name));
                self.told.notes.extend(said.map(Text::into_owned));
                value
            }
            Err(_) if self.force && typed.len() <= VALUE_LIMIT => kept,
            Err(want) => {
                let label = tell::field_label(&on, &set, self.lang);
                let start: String = typed.chars().take(60).collect();
                return Err(words::wrong_value(self.lang, safe::shown(&start), safe::shown(&label), want));
            }
        };
        if form == Some(Form::Figure) {
            self.doubt(asked.line, to.as_text());
        }
        Ok(Write::of(on, set, Some(to)))
    }

    /// Returns the full name of a field and what it takes.
    fn field(&self, workshop: &Workshop, on: &str, typed: &str) -> Result<(String, Form), Text> {
        let kind = Kind::of(on).map(|(kind, _)| kind);
        let refused = || {
            let keys: Vec<&str> = kind.into_iter().flat_map(field::of).map(|field| field.key).collect();
            words::field_unknown(self.lang, safe::shown(typed), keys.join(", "))
        };
        if typed == WITHDRAWN {
            return Ok((typed.to_owned(), Form::Flag));
        }
        let row =
            kind.and_then(|kind| field::find(kind, typed)).filter(|_| !typed.ends_with('/')).ok_or_else(refused)?;
        let Form::Members(form) = row.form else { return Ok((typed.to_owned(), row.form)) };
        let member = &typed[row.key.len()..];
        let member = if OF_OPD.contains(&(row.on, row.key)) {
            value::full_code(workshop, &self.sid, member).ok_or_else(|| {
                words::wrong_value(self.lang, safe::shown(member), row.key, words::want_opd(self.lang))
            })?
        } else if row.key == "dimension/" {
            catalogue::dimension_of(member).map(|(dimension, _)| dimension.slug.clone()).ok_or_else(refused)?
        } else if safe::clean(member) == member && member.len() <= 256 {
            member.to_owned()
        } else {
            return Err(refused());
        };
        Ok((format!("{}{member}", row.key), *form))
    }

    /// Says how a doubtful figure is read; it is kept as typed.
    fn doubt(&mut self, line: Option<usize>, typed: &str) {
        let Some(why) = number::read(typed).why(self.lang) else { return };
        match line {
            Some(line) => self.doubtful.push(line.to_string()),
            None => self.told.notes.push(words::doubt(self.lang, safe::shown(typed), why).into_owned()),
        }
    }
}

/// Returns whether a form takes yes and no.
fn flags(form: Form) -> bool {
    matches!(form, Form::Flag | Form::Members(Form::Flag))
}
