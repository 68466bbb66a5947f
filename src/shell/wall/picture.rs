//! What the wall is drawn from: the last good record, what it shows of it, whose clock counts, and what is wrong.
//!
//! It is told what a look brought and at which moment; disk, clock and terminal are its owner's business.

use std::path::PathBuf;

use super::clocks::Clocks;
use crate::file::catalogue;
use crate::file::showing::{Passed, Showing};
use crate::shell::cli::subject::session_at_hand;
use crate::shell::disk::watch::{News, Trouble};
use crate::tui::app::Frame;
use crate::tui::canvas::Canvas;
use crate::tui::key::{Code, Key};
use crate::tui::theme::Theme;
use crate::tui::wall::{self, View};
use crate::words::{Lang, Text, safe, watch as words};
use crate::workshop::edit::Hand;
use crate::workshop::moment::Moment;
use crate::workshop::ranking::Sheet;
use crate::workshop::subject::{self, Kind};
use crate::workshop::timer::Marks;
use crate::workshop::{Workshop, date};

/// How the wall looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    pub(super) lang: Lang,
    pub(super) theme: Theme,
    pub(super) ascii: bool,
    pub(super) marks: Marks,
}

/// What a key of the wall does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Does {
    /// Nothing: the wall takes no keys but its own.
    Nothing,
    /// The wall is blank, or back.
    Blank,
    /// The wall ends.
    Leave,
}

/// Returns what a key does.
pub(super) fn does(key: Key) -> Does {
    match key.code {
        Code::Char('c' | 'q') if key.ctrl => Does::Leave,
        Code::Esc | Code::Char('q' | 'Q') if !key.ctrl && !key.alt => Does::Leave,
        Code::Char('b' | 'B' | ' ') if !key.ctrl && !key.alt => Does::Blank,
        _ => Does::Nothing,
    }
}

/// What is wrong, also where the disk is not even there to say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wrong {
    Disk(Trouble),
    Silent,
}

/// All the wall is drawn from.
pub(super) struct Picture {
    look: Look,
    file: PathBuf,
    /// The session that was asked for.
    wish: Option<String>,
    workshop: Workshop,
    sid: String,
    sheet: Option<Sheet>,
    passed: Option<Passed>,
    /// What is shown of it here.
    showing: Showing,
    /// Whether it is blank here, whatever the operator shows.
    blank: bool,
    clocks: Clocks,
    /// What is wrong, since when, and whether it is said yet.
    wrong: Option<(Wrong, Moment, bool)>,
    /// What is said of it.
    trouble: Option<Text>,
}

impl Picture {
    /// Makes the picture of a file that nothing is known of yet, on a machine of this name.
    pub(super) fn new(file: PathBuf, wish: Option<String>, look: Look, here: String) -> Self {
        Self {
            look,
            file,
            wish,
            workshop: Workshop::default(),
            sid: String::new(),
            sheet: None,
            passed: None,
            showing: Showing::default(),
            blank: false,
            clocks: Clocks::beside(here),
            wrong: None,
            trouble: None,
        }
    }

    /// Takes in what a look brought, and whether the one before it was just before; returns whether there is something new
    /// to see.
    pub(super) fn take(&mut self, news: News, just: bool, now: Moment) -> bool {
        let shown = news.showing != self.passed;
        let recorded = !news.edits.is_empty();
        if news.anew {
            (self.workshop, self.sheet) = (Workshop::default(), None);
        }
        let ahead = news.edits.iter().filter(|edit| edit.at.ms > now.ms).map(|edit| (edit.id.hand, edit.at));
        let ahead: Vec<(Hand, Moment)> = ahead.collect();
        self.workshop.unite(news.edits);
        for (hand, at) in ahead {
            self.clocks.heard_of(&laptop(&self.workshop, hand), at, now);
        }
        for (hand, at) in news.live.into_iter().filter(|_| just) {
            self.clocks.seen(&laptop(&self.workshop, hand), at, now);
        }
        if shown {
            if let Some(passed) = news.showing.as_ref().filter(|_| just) {
                self.clocks.seen(&laptop(&self.workshop, passed.by), passed.at, now);
            }
            self.passed = news.showing;
        }
        if shown || recorded {
            self.choose();
        }
        let said = self.say(news.trouble.map(Wrong::Disk), now);
        said || shown || recorded
    }

    /// Takes in that the disk does not answer; returns whether there is something new to see.
    pub(super) fn silent(&mut self, now: Moment) -> bool {
        let said = self.say(Some(Wrong::Silent), now);
        // A silence has lasted already.
        said | self.say(Some(Wrong::Silent), now)
    }

    /// Chooses the session, what is shown of it, and brings the scores up to date.
    fn choose(&mut self) {
        let there = |sid: &str| self.workshop.visible(&subject::session(sid));
        let passed = self.passed.as_ref().map(|passed| &passed.showing);
        let sid = match (&self.wish, passed) {
            (Some(wish), _) => {
                if there(wish) {
                    wish.as_str()
                } else {
                    ""
                }
            }
            (None, Some(showing)) if there(&showing.sid) => showing.sid.as_str(),
            (None, _) => session_at_hand(&self.workshop),
        };
        let sid = sid.to_owned();
        let ours = passed.filter(|showing| showing.sid == sid || showing.sid.is_empty());
        self.showing = Showing { sid: sid.clone(), ..ours.cloned().unwrap_or_default() };
        self.showing.blank |= self.blank;
        match &mut self.sheet {
            Some(sheet) if *sheet.sid == *sid => sheet.follow(&self.workshop),
            sheet => *sheet = Some(Sheet::of(&self.workshop, &sid, &catalogue::ranked())),
        }
        self.sid = sid;
    }

    /// Says what is wrong from the second look on that finds it so: a file that is just being replaced is no trouble. Where
    /// there is nothing to see yet it is said at once. Returns whether something else is said than before.
    fn say(&mut self, wrong: Option<Wrong>, now: Moment) -> bool {
        self.wrong = wrong.map(|wrong| match self.wrong {
            Some((known, since, _)) if known == wrong => (wrong, since, true),
            _ => (wrong, now, self.workshop.log().is_empty()),
        });
        let lang = self.look.lang;
        let said = match self.wrong.filter(|(.., said)| *said) {
            Some((wrong, since, _)) => {
                let since = date::clock(since);
                let name = || safe::shown(&self.file.file_name().unwrap_or_default().to_string_lossy()).into_owned();
                Some(match wrong {
                    Wrong::Silent => words::silent(lang, since),
                    Wrong::Disk(Trouble::Waiting) => words::waiting(lang, name()),
                    Wrong::Disk(Trouble::Gone) => words::gone(lang, since),
                    Wrong::Disk(Trouble::Unreachable) => words::unreachable(lang, since),
                    Wrong::Disk(Trouble::Unreadable) => words::unreadable(lang, since),
                    Wrong::Disk(Trouble::Damaged) => words::damaged(lang, since),
                    Wrong::Disk(Trouble::NoSession) => words::no_session(lang, since),
                })
            }
            None => {
                let unknown = self.wish.as_ref().filter(|_| self.sid.is_empty() && !self.workshop.log().is_empty());
                unknown.map(|wish| words::no_such_session(lang, safe::shown(wish)))
            }
        };
        let news = said != self.trouble;
        self.trouble = said;
        news
    }

    /// Notes that this machine's clock was set, or that it slept.
    pub(super) fn stepped(&mut self, by: i64) {
        self.clocks.stepped(by);
    }

    /// Makes the wall blank, or brings the picture back.
    pub(super) fn blank(&mut self) {
        self.blank = !self.blank;
        self.choose();
    }

    /// Draws the wall.
    pub(super) fn draw(&self, (width, height): (u16, u16), now: Moment) -> Frame {
        let mut canvas = Canvas::new(width, height, self.look.theme, self.look.lang);
        wall::draw(&self.view(now), &mut canvas);
        Frame { buffer: canvas.buffer, cursor: None, spots: Vec::new() }
    }

    /// Returns in how many milliseconds the picture changes by itself; nothing while all is still.
    pub(super) fn wake(&self, now: Moment) -> Option<u64> {
        let view = self.view(now);
        wall::wake(&view).map(|at| at.since(view.now).max(0) as u64)
    }

    fn view(&self, now: Moment) -> View<'_> {
        View {
            workshop: &self.workshop,
            sid: &self.sid,
            sheet: self.sheet.as_ref(),
            showing: &self.showing,
            now: self.clocks.there(&self.clock_of(), now),
            lang: self.look.lang,
            theme: self.look.theme,
            ascii: self.look.ascii,
            marks: self.look.marks,
            trouble: self.trouble.as_deref(),
        }
    }

    /// Returns the laptop whose clock counts: the one that set the running clock going, else the one that shows something.
    fn clock_of(&self) -> String {
        let started = |on: &str| {
            let stand = self.workshop.stand(on, "running_since").filter(|stand| stand.value().is_some())?;
            stand.heads().last().map(|head| head.id.hand)
        };
        let mut turns = self.workshop.of(Kind::Presentation, &self.sid, "");
        let hand = turns.find_map(|on| started(on)).or(self.passed.as_ref().map(|passed| passed.by));
        hand.map(|hand| laptop(&self.workshop, hand)).unwrap_or_default()
    }
}

/// Returns the name of the laptop of a hand; of one that says none, the hand itself.
fn laptop(workshop: &Workshop, hand: Hand) -> String {
    let (_, device) = workshop.who(hand);
    if device.is_empty() { hand.to_string() } else { device.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::showing::Scene;
    use crate::workshop::Pen;
    use crate::workshop::edit::{Edit, Write};

    fn now(seconds: i64) -> Moment {
        Moment { ms: 1_656_900_000_000 + seconds * 1000, offset: 420 }
    }

    fn picture(wish: Option<&str>) -> Picture {
        let look = Look { lang: Lang::Id, theme: Theme::DARK, ascii: false, marks: Marks::default() };
        Picture::new("sesi.json".into(), wish.map(str::to_owned), look, "PROYEKTOR".into())
    }

    fn pen(hand: &str, device: &str) -> Pen {
        let hand = Hand::parse(hand).expect("a hand");
        Pen { hand, operator: String::new(), device: device.into(), version: "0".into(), opened_at: now(0) }
    }

    /// The edits of sessions, the first of them running.
    fn sessions(sids: &[&str]) -> (Workshop, Vec<Edit>) {
        let mut workshop = Workshop::default();
        let writes = sids.iter().map(|sid| Write::new(subject::session(sid), "title", *sid));
        let running = Write::new(subject::session(sids[0]), "state", "berjalan");
        let edits = workshop.act(&pen("aaaaaaaa", "LAPTOP-1"), now(0), writes.chain([running]));
        (workshop, edits)
    }

    fn brought(edits: Vec<Edit>) -> News {
        News { edits, ..News::default() }
    }

    #[test]
    fn the_session_is_the_one_wished_for_else_the_one_shown_else_the_one_that_runs() {
        let (_, edits) = sessions(&["s1", "s2", "s3"]);
        let showing = Showing { sid: "s2".into(), scene: Scene::Rows, ..Showing::default() };
        let passed = Passed { by: pen("aaaaaaaa", "").hand, at: now(0), showing };
        for (wish, shown, sid) in
            [(None, false, "s1"), (None, true, "s2"), (Some("s3"), true, "s3"), (Some("s9"), true, "")]
        {
            let mut picture = picture(wish);
            let news = News { showing: shown.then(|| passed.clone()), ..brought(edits.clone()) };
            assert!(picture.take(news, false, now(1)));
            assert_eq!(picture.sid, sid);
            assert_eq!(picture.showing.scene == Scene::Rows, sid == "s2", "what is shown is of its session alone");
            assert_eq!(picture.trouble.is_some(), sid.is_empty());
        }
    }

    #[test]
    fn a_file_that_is_just_being_replaced_is_no_trouble_and_one_that_stays_away_is() {
        let mut picture = picture(None);
        assert!(picture.take(News { trouble: Some(Trouble::Waiting), ..News::default() }, false, now(0)));
        assert_eq!(picture.trouble.as_deref(), Some("Menunggu sesi.json"), "at once, where there is nothing to see");
        let (_, edits) = sessions(&["s1"]);
        assert!(picture.take(brought(edits), true, now(1)));
        assert_eq!(picture.trouble, None);
        let gone = || News { trouble: Some(Trouble::Gone), ..News::default() };
        assert!(!picture.take(gone(), true, now(2)));
        assert!(!picture.take(News::default(), true, now(3)), "it is back");
        assert!(!picture.take(gone(), true, now(4)));
        assert!(picture.take(gone(), true, now(5)), "it is said once");
        assert!(!picture.take(gone(), true, now(90)), "and nothing moves after");
        assert!(picture.trouble.as_deref().is_some_and(|said| said.contains("tidak ada sejak")));
        assert!(picture.silent(now(91)) && !picture.silent(now(92)));
        assert!(picture.take(News::default(), false, now(93)));
        assert_eq!((picture.trouble.as_deref(), picture.sid.as_str()), (None, "s1"));
    }

    #[test]
    fn the_clock_is_that_of_the_laptop_that_set_it_going() {
        let (mut workshop, edits) = sessions(&["s1"]);
        let mut picture = picture(None);
        picture.take(brought(edits), false, now(0));
        // That laptop is three minutes behind; its act is seen a fifth of a second after it.
        let (behind, seen) = (now(-180), now(0).plus(200));
        let on = subject::presentation("s1", "35.02/dinkes");
        let started = [Write::new(on.clone(), "running_since", behind.to_string())];
        let pen = pen("bbbbbbbb", "LAPTOP-2");
        let edits = workshop.act(&pen, behind, started);
        let live = [(pen.hand, behind)].into();
        picture.take(News { live, ..brought(edits) }, true, seen);
        let off = picture.view(now(60)).now.since(now(60 - 180)).abs();
        assert!(off <= 1000, "{off} ms off");
        // Not where the look before was long ago.
        let mut late = super::tests::picture(None);
        let live = [(pen.hand, behind)].into();
        late.take(News { live, ..brought(workshop.log().edits().to_vec()) }, false, seen);
        assert_eq!(late.view(now(60)).now, now(60));
    }

    #[test]
    fn one_key_blanks_the_wall_and_the_same_brings_it_back() {
        let mut picture = picture(None);
        let (_, edits) = sessions(&["s1"]);
        picture.take(brought(edits), false, now(0));
        let before = picture.draw((80, 24), now(0)).buffer;
        picture.blank();
        assert!(picture.showing.blank);
        picture.blank();
        assert!(!picture.showing.blank);
        assert_eq!(picture.draw((80, 24), now(0)).buffer, before);
    }

    #[test]
    fn the_keys_of_the_wall() {
        let key = |text: &str| does(Key::parse(text).expect("a key"));
        for name in ["Esc", "q", "Q", "Ctrl+c", "Ctrl+q"] {
            assert_eq!(key(name), Does::Leave, "{name}");
        }
        for name in ["b", "B", "Space"] {
            assert_eq!(key(name), Does::Blank, "{name}");
        }
        for name in ["Enter", "F5", "F8", "PageDown", "Ctrl+z", "x", "Alt+q", "Ctrl+b"] {
            assert_eq!(key(name), Does::Nothing, "{name}");
        }
    }
}
