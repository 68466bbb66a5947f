//! A record to be ranked, made line by line.

use bimtek::file::catalogue;
use bimtek::words::Lang;
use bimtek::workshop::edit::{Hand, Value, Write};
use bimtek::workshop::moment::Moment;
use bimtek::workshop::ranking::{Line, Ranking, Sheet, rank};
use bimtek::workshop::{Pen, Workshop};

/// The session of every scene.
pub(crate) const SID: &str = "s1";

pub(crate) fn now() -> Moment {
    Moment::parse("2022-07-04T08:00:00+07:00").unwrap()
}

pub(crate) fn pen(hand: u8) -> Pen {
    let hand = Hand::from_random([hand; 8]);
    Pen { hand, operator: "Wati".into(), device: String::new(), version: "0".into(), opened_at: now() }
}

/// A record with a session.
pub(crate) struct Scene {
    pub(crate) workshop: Workshop,
    pen: Pen,
}

impl Scene {
    pub(crate) fn new() -> Self {
        let mut scene = Self { workshop: Workshop::default(), pen: pen(1) };
        scene.put("session/s1", "title", "Uji coba");
        scene.put("session/s1", "region", "35.02");
        scene
    }

    pub(crate) fn put(&mut self, on: &str, set: &str, to: impl Into<Value>) -> &mut Self {
        self.workshop.act(&self.pen, now(), [Write::new(on, set, to)]);
        self
    }

    /// Makes a criterion of the record, a gate where it has no weight.
    pub(crate) fn criterion(&mut self, slug: &str, weight: Option<&str>) -> &mut Self {
        let on = format!("criterion/{slug}");
        let order = self.workshop.log().len() as i64 % 1000;
        self.put(&on, "name", format!("Kriteria {slug}")).put(&on, "order", order);
        match weight {
            Some(weight) => self.put(&on, "kind", "score").put(&on, "weight", weight),
            None => self.put(&on, "kind", "gate"),
        }
    }

    /// Makes a nomination with these fields; returns its subject.
    pub(crate) fn nomination(&mut self, title: &str, fields: &[(&str, Value)]) -> String {
        let on = format!("nomination/n{}", title.to_lowercase());
        self.put(&on, "session", SID).put(&on, "title", title);
        for (set, value) in fields {
            self.put(&on, set, value.clone());
        }
        on
    }

    pub(crate) fn sheet(&self) -> Sheet {
        sheet(&self.workshop)
    }

    pub(crate) fn rank(&self) -> Ranking {
        let sheet = self.sheet();
        rank(&sheet, &sheet.weights())
    }

    /// Returns the line of a nomination by its title.
    pub(crate) fn line(&self, title: &str) -> Line {
        let row = self.sheet().rows.iter().position(|row| &*row.title == title).unwrap();
        self.rank().of(row).unwrap().clone()
    }

    /// Returns everything that is said, in Indonesian.
    pub(crate) fn said(&self) -> Vec<String> {
        let sheet = self.sheet();
        let all = sheet.remarks.iter().chain(sheet.rows.iter().flat_map(|row| &row.remarks));
        all.map(|remark| remark.text(&self.workshop, Lang::Id).into_owned()).collect()
    }
}

pub(crate) fn sheet(workshop: &Workshop) -> Sheet {
    Sheet::of(workshop, SID, &catalogue::ranked())
}

/// Returns the ranking as lines that can be compared: title, place, place in the dimension, score, proposed.
pub(crate) fn told(workshop: &Workshop) -> Vec<String> {
    let sheet = sheet(workshop);
    let ranking = rank(&sheet, &sheet.weights());
    lines(&sheet, &ranking)
}

pub(crate) fn lines(sheet: &Sheet, ranking: &Ranking) -> Vec<String> {
    let line = |line: &Line| {
        let score = line.score.map(|score| score.parts());
        let row = &sheet.rows[line.row];
        format!("{} {:?} {:?} {score:?} {} {:?}", row.on, line.place, line.within, line.proposed, line.missing)
    };
    ranking.lines.iter().map(line).collect()
}
