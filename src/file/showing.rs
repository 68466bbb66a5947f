//! What the operator has the wall show: passed on beside the session file, because it is no part of the record.
//!
//! Nothing in it is private: a scene, a message to the room, the names of rows. Where it lies is the shell's business.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Value, json};

use crate::workshop::edit::{EditId, Hand};
use crate::workshop::moment::Moment;

/// The pictures of the wall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scene {
    /// What happens chooses.
    #[default]
    Auto,
    /// Title, place and time to start.
    Welcome,
    /// Who presents, and the clock.
    Presenting,
    /// The rows as they land.
    Rows,
    /// The quick wins as they are caught.
    Nominations,
    /// Who has and who has not.
    Coverage,
    /// The quick wins in order.
    Ranking,
    /// The roll call of votes.
    Votes,
    /// A message, with the time at which the work goes on.
    Message,
    /// Thanks, and the next steps.
    Thanks,
}

/// What the operator has the wall show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Showing {
    /// The session of the file.
    pub sid: String,
    /// The picture.
    pub scene: Scene,
    /// Whether the wall is blank now; the picture behind stays what it is.
    pub blank: bool,
    /// The message of [`Scene::Message`].
    pub message: String,
    /// When the work goes on after the message.
    pub until: Option<Moment>,
    /// Rows taken off the wall, by their last edit then: one that was written on since is back.
    pub off: BTreeMap<Arc<str>, EditId>,
}

/// The scenes and their words in the file.
const SCENES: [(Scene, &str); 10] = [
    (Scene::Auto, "auto"),
    (Scene::Welcome, "welcome"),
    (Scene::Presenting, "presenting"),
    (Scene::Rows, "rows"),
    (Scene::Nominations, "nominations"),
    (Scene::Coverage, "coverage"),
    (Scene::Ranking, "ranking"),
    (Scene::Votes, "votes"),
    (Scene::Message, "message"),
    (Scene::Thanks, "thanks"),
];

/// What the file calls itself.
const FORMAT: &str = "bimtek-wall";

/// The version of the file. A newer one may have more fields; those that are known keep their meaning.
const VERSION: u64 = 1;

/// The longest file that is read, in bytes.
pub const SHOWING_LIMIT: usize = 1 << 20;

/// What a program passes on to the walls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passed {
    /// Who shows it. It is in force as long as a journal of this hand lies beside the session file.
    pub by: Hand,
    /// When, by the clock of that laptop.
    pub at: Moment,
    /// What is shown.
    pub showing: Showing,
}

/// Returns the text of what is passed on: one small JSON object.
pub fn print(passed: &Passed) -> String {
    let Passed { by, at, showing } = passed;
    let scene = SCENES.iter().find(|(scene, _)| *scene == showing.scene).map_or("auto", |(_, word)| word);
    let off: serde_json::Map<String, Value> =
        showing.off.iter().map(|(on, id)| (on.to_string(), id.to_string().into())).collect();
    let json = json!({
        "format": FORMAT,
        "version": VERSION,
        "by": by.to_string(),
        "at": at.to_string(),
        "session": showing.sid,
        "scene": scene,
        "blank": showing.blank,
        "message": showing.message,
        "until": showing.until.map(|until| until.to_string()),
        "off": off,
    });
    format!("{json}\n")
}

/// Reads what is passed on. A field that is unknown is left out, one that makes no sense is as if it were not there; where
/// it is no such file at all, or nobody stands in it, there is nothing.
pub fn read(bytes: &[u8]) -> Option<Passed> {
    let json: Value = serde_json::from_slice(bytes).ok()?;
    let text = |key: &str| json[key].as_str();
    (text("format") == Some(FORMAT)).then_some(())?;
    let scene = text("scene").and_then(|word| SCENES.iter().find(|(_, known)| *known == word));
    let off = json["off"].as_object().into_iter().flatten();
    let showing = Showing {
        sid: text("session").unwrap_or_default().to_owned(),
        scene: scene.map_or(Scene::Auto, |(scene, _)| *scene),
        blank: json["blank"].as_bool().unwrap_or_default(),
        message: text("message").unwrap_or_default().to_owned(),
        until: text("until").and_then(Moment::parse),
        off: off.filter_map(|(on, id)| Some((on.as_str().into(), EditId::parse(id.as_str()?)?))).collect(),
    };
    Some(Passed { by: text("by").and_then(Hand::parse)?, at: text("at").and_then(Moment::parse)?, showing })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passed(scene: Scene) -> Passed {
        let moment = |text| Moment::parse(text).expect("a moment");
        Passed {
            by: Hand::parse("k3f9x2qd").expect("a hand"),
            at: moment("2022-07-04T10:00:00.250+07:00"),
            showing: Showing {
                sid: "s1".into(),
                scene,
                blank: true,
                message: "Istirahat \"sampai\"\n10.15 \u{202e}".into(),
                until: Some(moment("2022-07-04T10:15:00.000+07:00")),
                off: [("data/d1".into(), EditId::parse("17@k3f9x2qd").expect("an id"))].into(),
            },
        }
    }

    #[test]
    fn what_is_passed_on_reads_as_it_was() {
        for (scene, _) in SCENES {
            let passed = passed(scene);
            assert_eq!(read(print(&passed).as_bytes()), Some(passed));
        }
        let plain = Passed { showing: Showing::default(), ..passed(Scene::Auto) };
        assert_eq!(read(print(&plain).as_bytes()), Some(plain));
    }

    #[test]
    fn a_newer_program_and_a_strange_hand_are_never_fatal() {
        let text = r#"{"format":"bimtek-wall","version":9,"by":"k3f9x2qd","at":"2022-07-04T10:00:00+07:00","scene":"hologram",
            "session":7,"blank":true,"until":"besok","off":{"data/d1":"17@k3f9x2qd","data/d2":5},"lamp":[1,{}]}"#;
        let read = super::read(text.as_bytes()).expect("what is known of it");
        assert_eq!((read.showing.scene, read.showing.blank, read.showing.off.len()), (Scene::Auto, true, 1));
        assert_eq!((read.showing.until, read.showing.sid.as_str()), (None, ""));
        for no in ["", "{", "[]", "{}", "null", "7", r#"{"format":"bimtek-wall"}"#, "\u{0}"] {
            assert_eq!(super::read(no.as_bytes()), None, "{no}");
        }
        let whole = print(&passed(Scene::Message));
        for end in (0..whole.len() - 1).filter(|end| whole.is_char_boundary(*end)) {
            assert_eq!(super::read(&whole.as_bytes()[..end]), None, "a torn one is none");
        }
    }
}
