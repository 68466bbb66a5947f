//! Units as offices write them, brought to one spelling and size, so that two figures can be compared.
//!
//! Only what is exact is brought together: spellings, words for thousands, and sizes that differ by a power of ten.

/// Words for a power of ten in front of or behind a unit: `ribu ton`, `Rp juta`.
const SCALES: [(&str, u8); 12] = [
    ("ribu", 3),
    ("rb", 3),
    ("ribuan", 3),
    ("juta", 6),
    ("jt", 6),
    ("jutaan", 6),
    ("miliar", 9),
    ("milyar", 9),
    ("miliaran", 9),
    ("triliun", 12),
    ("trilyun", 12),
    ("trilyunan", 12),
];

/// A plain unit, the power of ten of these, and how they are written; the first spelling is the one for all.
type Row = (&'static str, u8, &'static [&'static str]);

const UNITS: [Row; 16] = [
    ("persen", 0, &["persen", "%", "percent", "prosen"]),
    ("rupiah", 0, &["rupiah", "rp", "idr"]),
    ("jiwa", 0, &["jiwa", "orang"]),
    ("kk", 0, &["kk", "kepala keluarga", "keluarga"]),
    ("m2", 0, &["m2", "m²", "meter persegi"]),
    ("m2", 4, &["ha", "hektar", "hektare"]),
    ("m2", 6, &["km2", "km²", "kilometer persegi"]),
    ("m3", 0, &["m3", "m³", "meter kubik"]),
    ("m", 0, &["m", "meter"]),
    ("m", 3, &["km", "kilometer"]),
    ("kg", 0, &["kg", "kilogram"]),
    ("kg", 2, &["kw", "ku", "kuintal", "kwintal"]),
    ("kg", 3, &["ton"]),
    ("tahun", 0, &["tahun", "thn", "th"]),
    ("unit", 0, &["unit", "buah"]),
    ("poin", 0, &["poin", "point", "points"]),
];

/// What a unit is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// The power of ten of its words for thousands: `ribu ton` has 3.
    pub scale: u8,
    /// The power of ten between it and the plain unit: `ton` has 3, for it is made plain as `kg`.
    pub size: u8,
    /// The plain unit; one that is not known as it was written, in small letters.
    pub plain: String,
}

impl Unit {
    /// Reads a unit as written. What stands behind a slash keeps its size, only its spelling is made plain: `kw/ha` are
    /// 10² `kg/ha`.
    pub fn read(written: &str) -> Self {
        let folded = written.to_lowercase().replace(" per ", "/").replace('.', " ");
        let mut parts = folded.split('/').map(|part| part.split_whitespace().collect::<Vec<_>>());
        let mut unit = Self::default();
        let mut first = parts.next().unwrap_or_default();
        first.retain(|word| {
            let scale = SCALES.iter().find(|(scale, _)| scale == word);
            unit.scale = unit.scale.saturating_add(scale.map_or(0, |(_, power)| *power));
            scale.is_none()
        });
        let first = first.join(" ");
        (unit.size, unit.plain) = known(&first).map_or((0, first), |(plain, size, _)| (*size, (*plain).to_owned()));
        for part in parts.map(|part| part.join(" ")).filter(|part| !part.is_empty()) {
            unit.plain.push('/');
            unit.plain.push_str(known(&part).map_or(&part, |(.., spellings)| spellings[0]));
        }
        unit
    }
}

fn known(written: &str) -> Option<&'static Row> {
    UNITS.iter().find(|(.., spellings)| spellings.contains(&written))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_have_one_spelling_and_size() {
        for (written, scale, size, plain) in [
            ("", 0, 0, ""),
            ("%", 0, 0, "persen"),
            ("Persen", 0, 0, "persen"),
            ("Rp", 0, 0, "rupiah"),
            ("Rp juta", 6, 0, "rupiah"),
            ("Rp. juta", 6, 0, "rupiah"),
            ("juta rupiah", 6, 0, "rupiah"),
            ("ribu jiwa", 3, 0, "jiwa"),
            ("Orang", 0, 0, "jiwa"),
            ("km²", 0, 6, "m2"),
            ("hektare", 0, 4, "m2"),
            ("ribu ton", 3, 3, "kg"),
            ("kw/ha", 0, 2, "kg/ha"),
            ("ton / hektar", 0, 3, "kg/ha"),
            ("kuintal per hektare", 0, 2, "kg/ha"),
            ("Rp/kapita/bulan", 0, 0, "rupiah/kapita/bulan"),
            ("rupiah/orang", 0, 0, "rupiah/jiwa"),
            ("desa/kelurahan", 0, 0, "desa/kelurahan"),
            ("liter", 0, 0, "liter"),
            ("triliun triliun triliun", 36, 0, ""),
        ] {
            assert_eq!(Unit::read(written), Unit { scale, size, plain: plain.to_owned() }, "{written}");
        }
    }
}
