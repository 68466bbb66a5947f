//! The names of what is built in and is recorded by a slug: dimensions, their sub-dimensions, the criteria of quick wins.
//!
//! Names only. What else is known of each stands in `data/`; a test holds the two together.

use super::Lang;

/// Slug, Indonesian name, English name. Dimensions keep their English names in Indonesian text.
pub const NAMES: [(&str, &str, &str); 38] = [
    ("smart-governance", "Smart Governance", "Smart Governance"),
    ("smart-branding", "Smart Branding", "Smart Branding"),
    ("smart-economy", "Smart Economy", "Smart Economy"),
    ("smart-living", "Smart Living", "Smart Living"),
    ("smart-society", "Smart Society", "Smart Society"),
    ("smart-environment", "Smart Environment", "Smart Environment"),
    ("public-service", "Pelayanan publik", "Public Service"),
    ("bureaucracy", "Manajemen birokrasi", "Bureaucracy"),
    ("public-policy", "Efisiensi kebijakan publik", "Public Policy"),
    ("tourism", "Ekosistem pariwisata", "Tourism"),
    ("business", "Ekosistem bisnis daerah", "Business"),
    ("city-appearance", "Wajah kota", "City Appearance"),
    ("industry", "Industri berdaya saing", "Industry"),
    ("welfare", "Kesejahteraan rakyat", "Welfare"),
    ("transaction", "Ekosistem transaksi keuangan", "Transaction"),
    ("harmony", "Harmonisasi tata ruang", "Harmony"),
    ("health", "Prasarana kesehatan", "Health"),
    ("mobility", "Sarana transportasi", "Mobility"),
    ("community", "Interaksi masyarakat", "Community"),
    ("learning", "Ekosistem belajar", "Learning"),
    ("security", "Sistem keamanan masyarakat", "Security"),
    ("protection", "Proteksi lingkungan", "Protection"),
    ("waste", "Tata kelola sampah dan limbah", "Waste"),
    ("energy", "Tata kelola energi", "Energy"),
    ("under-12-months", "Kurang dari 12 bulan", "Under 12 months"),
    ("direct-public-impact", "Dampak langsung ke masyarakat", "Direct public impact"),
    ("leverage", "Daya ungkit besar", "Strong leverage"),
    ("owner-opd", "Ada OPD penanggung jawab", "Owner OPD"),
    ("perumusan-inovasi", "Perumusan inovasi", "Innovation design"),
    ("daya-tarik", "Daya tarik inovasi", "Appeal"),
    ("manfaat", "Manfaat", "Benefit"),
    ("keunikan", "Keunikan", "Uniqueness"),
    ("peluang-kemitraan", "Peluang kemitraan", "Partnership opportunity"),
    ("potensi-pengembangan", "Potensi pengembangan", "Growth potential"),
    ("keberlangsungan", "Keberlangsungan", "Continuity"),
    ("sumber-daya", "Sumber daya", "Resources"),
    ("manajemen-risiko", "Manajemen risiko", "Risk management"),
    ("keberlanjutan", "Keberlanjutan", "Sustainability"),
];

/// Returns the name of a dimension, a sub-dimension or a criterion that is built in.
pub fn name(slug: &str, lang: Lang) -> Option<&'static str> {
    NAMES.iter().find(|(known, ..)| *known == slug).map(|(_, id, en)| lang.pick(*id, *en))
}
