//! The alarm of the running clock: when the time of a presentation runs out the frame flashes, and the bell rings once where
//! that is switched on. The flash is a function of the moment; only what has rung is remembered.

use super::App;
use crate::tui::open;
use crate::tui::reply::Effect;
use crate::tui::room::Room;
use crate::workshop::subject;
use crate::workshop::timer::Timer;

/// How long the frame flashes after zero, in milliseconds.
const FLASHES: i64 = 5_000;

/// A presentation and the time it was granted: more time may run out again.
pub(super) type Rung = (String, i64);

/// Returns the presentation that runs, and how long its time has been over.
fn over(room: &Room) -> Option<(String, i64, i64)> {
    let (code, _) = open::running(room)?;
    let on = subject::presentation(room.sid(), code);
    let timer = Timer::of(room.workshop(), &on, &room.session());
    let over = -timer.left(room.now);
    (over >= 0).then(|| (code.to_owned(), timer.granted(), over))
}

/// Returns whether the frame is lit now: every other second of the first five after zero.
pub(in crate::tui) fn flashes(room: &Room) -> bool {
    room.is_open() && over(room).is_some_and(|(_, _, over)| over < FLASHES && over / 1_000 % 2 == 0)
}

impl App {
    /// Rings the bell once, when the time of a presentation has just run out.
    pub(super) fn alarm(&mut self) {
        if !self.room.bell || !self.room.is_open() {
            return;
        }
        let Some((code, granted, over)) = over(&self.room) else { return };
        let rung = Some((code, granted));
        // One that was over long before this program looked rings nobody awake.
        if self.rung != rung && over < FLASHES {
            self.effects.push(Effect::Bell);
        }
        self.rung = rung;
    }
}
