//! What is told of the acts in sight, worked out once for a record and a language: a merge of 50,000 edits is not counted
//! and sorted again for every frame.

use std::collections::BTreeMap;

use crate::tui::room::Room;
use crate::words::Lang;
use crate::workshop::edit::{Edit, EditId};
use crate::workshop::tell;

/// The lines of the acts in sight, and the edits of the one under the cursor.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// How many edits the record had, and the language.
    of: (usize, Lang),
    lines: BTreeMap<EditId, String>,
    edits: Option<Edits>,
}

/// What an act is about, people left out.
#[derive(Debug)]
pub(super) struct Edits {
    act: EditId,
    /// Its own edits and those that it took in.
    pub(super) ids: Vec<EditId>,
    /// Whether all of them are on one subject, which the act's line names.
    pub(super) of_one: bool,
}

impl Told {
    /// Tells of the acts in sight, and of the one under the cursor, what is not told yet.
    pub(super) fn look(&mut self, room: &Room, shown: &[EditId], at: Option<EditId>) {
        let of = (room.workshop().log().len(), room.lang);
        if self.of != of {
            *self = Self { of, ..Self::default() };
        }
        self.lines.retain(|act, _| shown.contains(act));
        for act in shown {
            self.lines.entry(*act).or_insert_with(|| tell::line(room.workshop(), *act, room.lang));
        }
        let known = self.edits.take().filter(|edits| Some(edits.act) == at);
        self.edits = known.or_else(|| Some(Edits::of(room, at?)));
    }

    /// Returns the line of an act.
    pub(super) fn line(&self, room: &Room, act: EditId) -> String {
        let known = self.lines.get(&act).filter(|_| self.of.1 == room.lang).cloned();
        known.unwrap_or_else(|| tell::line(room.workshop(), act, room.lang))
    }

    /// Returns the edits of the act under the cursor.
    pub(super) fn edits(&self, act: EditId) -> Option<&Edits> {
        self.edits.as_ref().filter(|edits| edits.act == act)
    }
}

impl Edits {
    fn of(room: &Room, act: EditId) -> Self {
        let log = room.workshop().log();
        let own = log.act(act).into_iter().flat_map(|act| log.act_edits(act));
        let brought = room.workshop().merged(act).into_iter().flat_map(|(_, edits)| edits);
        let edits: Vec<&Edit> = own.chain(brought).filter(|edit| !edit.on.starts_with("hand/")).collect();
        let of_one = edits.iter().all(|edit| edit.on == edits[0].on);
        Self { act, ids: edits.into_iter().map(|edit| edit.id).collect(), of_one }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::tui::app::App;
    use crate::tui::theme::Theme;
    use crate::workshop::Pen;
    use crate::workshop::edit::{Hand, Write};
    use crate::workshop::moment::Moment;

    #[test]
    fn what_is_told_stays_until_the_record_or_the_language_changes() {
        let now = Moment { ms: 1_656_900_000_000, offset: 420 };
        let hand = |name: &str| Hand::parse(name).expect("a hand");
        let pen = |name: &str| Pen {
            hand: hand(name),
            operator: "Sri".into(),
            device: "meja".into(),
            version: String::new(),
            opened_at: now,
        };
        let mut room = App::new(Lang::Id, Theme::DARK, now, (80, 24), 7).room;
        let mut other = room.workshop().clone();
        let theirs = other.act(&pen("bbbbbbbb"), now, [Write::new("data/d1", "value", "1")]);
        let merge = |room: &mut Room, name: &str, edits| {
            Arc::make_mut(&mut room.file.workshop).merge(&pen("aaaaaaaa"), now, [(name.to_owned(), edits)])
        };
        let act = merge(&mut room, "sesi (1).json", theirs).last().expect("a mark").act_id();
        let mut told = Told::default();
        let mut look = |room: &Room| {
            told.look(room, &[act], Some(act));
            let edits = told.edits(act).expect("its edits");
            assert_eq!((edits.ids.len(), edits.of_one), (1, true));
            (told.lines[&act].as_ptr(), edits.ids.as_ptr(), told.line(room, act))
        };
        let (first, again) = (look(&room), look(&room));
        assert_eq!(first, again, "the very same text and list");
        assert!(first.2.contains("sesi (1).json"));
        room.lang = Lang::En;
        assert_ne!(look(&room).2, first.2);
        let theirs = other.act(&pen("bbbbbbbb"), now, [Write::new("data/d2", "value", "2")]);
        merge(&mut room, "lain.json", theirs);
        assert_eq!(look(&room).2, tell::line(room.workshop(), act, Lang::En));
    }
}
