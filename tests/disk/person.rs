//! Somebody who records in a session file, and remembers what was promised.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bimtek::file::journal::Draft;
use bimtek::file::session;
use bimtek::shell::disk::files::{Disk, Machine};
use bimtek::shell::disk::keeper::Keep;
use bimtek::shell::disk::{self, Opening};
use bimtek::tui::reply::Answer;
use bimtek::words::Lang;
use bimtek::workshop::edit::{Edit, EditId, Hand, Write};
use bimtek::workshop::moment::Moment;
use bimtek::workshop::{Pen, Workshop};

pub(crate) struct Person {
    pub(crate) keep: Keep,
    pub(crate) workshop: Workshop,
    pen: Pen,
    made: Vec<Edit>,
    pub(crate) heard: RefCell<Vec<Answer>>,
    promised: Option<EditId>,
}

impl Person {
    /// Opens a file, a new one where there is none.
    pub(crate) fn open(disk: &Arc<dyn Disk>, path: &Path, hand: &str) -> Self {
        let opening = disk::open(&**disk, path).unwrap_or_else(|_| Opening::fresh(path.to_owned()));
        Self::of(disk, opening, hand)
    }

    pub(crate) fn of(disk: &Arc<dyn Disk>, opening: Opening, hand: &str) -> Self {
        let now = Moment::parse("2022-07-04T08:00:00+07:00").unwrap();
        let hand = Hand::parse(hand).unwrap();
        let keep = Keep::new(disk.clone(), &opening, hand, Lang::Id);
        let pen = Pen { hand, operator: hand.to_string(), device: String::new(), version: "0".into(), opened_at: now };
        Self {
            keep,
            workshop: std::sync::Arc::unwrap_or_clone(opening.workshop),
            pen,
            made: Vec::new(),
            heard: RefCell::default(),
            promised: None,
        }
    }

    /// Sits at another machine from now on.
    pub(crate) fn at(mut self, device: &str) -> Self {
        self.pen.device = device.to_owned();
        self
    }

    /// Records a value.
    pub(crate) fn write(&mut self, on: &str, set: &str, to: &str) {
        let edits = self.workshop.act(&self.pen, self.pen.opened_at, [Write::new(on, set, to)]);
        self.made.extend(edits.iter().cloned());
        self.keep.append(edits, &|answer| self.heard.borrow_mut().push(answer));
        self.listen();
    }

    /// Merges edits of another file, as the screen does: in one act, and saved at once.
    pub(crate) fn merge(&mut self, edits: &[Edit]) {
        let files = [("lain.json".to_owned(), edits.to_vec())];
        let edits = self.workshop.merge(&self.pen, self.pen.opened_at, files);
        self.made.extend(edits.iter().cloned());
        self.keep.append(edits, &|answer| self.heard.borrow_mut().push(answer));
        self.listen();
    }

    pub(crate) fn draft(&mut self, place: &str, text: &str) {
        let draft = Draft { place: place.into(), text: text.into() };
        self.keep.draft(draft, &|answer| self.heard.borrow_mut().push(answer));
        self.listen();
    }

    pub(crate) fn save(&mut self) {
        self.keep.save(&|answer| self.heard.borrow_mut().push(answer));
        self.listen();
    }

    /// Looks what others recorded.
    pub(crate) fn follow(&mut self) {
        self.keep.follow(&|answer| self.heard.borrow_mut().push(answer));
        self.listen();
    }

    /// Returns who else was last said to have the file open.
    pub(crate) fn present(&self) -> Vec<String> {
        let told = self.heard.borrow();
        let hands = told.iter().rev().find_map(|answer| match answer {
            Answer::Present(hands) => Some(hands.iter().map(ToString::to_string).collect()),
            _ => None,
        });
        hands.unwrap_or_default()
    }

    pub(crate) fn elsewhere(&mut self, folder: &Path) {
        self.keep.elsewhere(folder, &|answer| self.heard.borrow_mut().push(answer));
        self.listen();
    }

    /// Leaves; what was promised counts for ever.
    pub(crate) fn close(self) -> Vec<Edit> {
        let Self { keep, heard, promised, made, .. } = self;
        keep.close(&|answer| heard.borrow_mut().push(answer));
        let promised = heard.borrow().iter().filter_map(kept).fold(promised, Option::max);
        up_to(made, promised)
    }

    /// Dies; returns what was promised.
    pub(crate) fn crash(self) -> Vec<Edit> {
        up_to(self.made, self.promised)
    }

    fn listen(&mut self) {
        self.promised = self.heard.borrow().iter().filter_map(kept).fold(self.promised, Option::max);
        for answer in self.heard.borrow().iter() {
            if let Answer::Others(edits) = answer {
                self.workshop.unite(edits.iter().cloned());
            }
        }
    }

    pub(crate) fn trouble(&self) -> Option<String> {
        self.heard.borrow().iter().rev().find_map(|answer| match answer {
            Answer::Trouble(why) => Some(Some(why.clone())),
            Answer::Well => Some(None),
            _ => None,
        })?
    }
}

/// Returns what was made up to an edit. Ids do not tell: a merge brings older ones than what was promised before it.
fn up_to(mut made: Vec<Edit>, promised: Option<EditId>) -> Vec<Edit> {
    let end = made.iter().position(|edit| Some(edit.id) == promised).map_or(0, |last| last + 1);
    made.truncate(end);
    made
}

fn kept(answer: &Answer) -> Option<Option<EditId>> {
    match answer {
        Answer::Kept(id) => Some(Some(*id)),
        _ => None,
    }
}

pub(crate) fn machine() -> Arc<dyn Disk> {
    Arc::new(Machine)
}

/// Returns the names in a folder but for the lock files, which stay.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| !name.ends_with(".lock"));
    names.sort();
    names
}

/// Opens a file on the healthy disk.
pub(crate) fn reopen(path: &Path) -> Opening {
    disk::open(&Machine, path).unwrap_or_else(|why| panic!("{}", why.why(Lang::En)))
}

/// Checks that a file is sound and that it, with its journals, holds these edits.
pub(crate) fn holds(path: &Path, edits: &[Edit], about: &str) {
    if let Ok(bytes) = fs::read(path) {
        let read = session::read(&bytes).unwrap_or_else(|why| panic!("{about}: {}", why.why(Lang::En)));
        assert!(read.damage.is_empty() && read.differences.is_empty(), "{about}");
    }
    if edits.is_empty() {
        return;
    }
    let opening = reopen(path);
    for edit in edits {
        assert_eq!(opening.workshop.log().get(edit.id), Some(edit), "{about}");
    }
}

/// Makes a folder with a session file in it; returns its path and what it holds.
pub(crate) fn session(folder: &Path) -> (PathBuf, Vec<Edit>) {
    let path = folder.canonicalize().unwrap().join("a.json");
    let mut person = Person::open(&machine(), &path, "aaaaaaaa");
    person.write("session/s1", "title", "Bimtek");
    let edits = person.close();
    assert!(!edits.is_empty());
    (path, edits)
}
