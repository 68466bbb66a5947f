//! Texts of what is looked for in a list, the same on every screen.

crate::words! {
    /// What is looked for.
    finding(query) = "Cari: {query}", "Find: {query}";
    /// Typing finds.
    type_to_find() = "ketik untuk mencari", "type to find";
    /// Letters find, where figures do something else.
    type_letters() = "ketik huruf untuk mencari", "type letters to find";
    /// What is looked for is nowhere in the list.
    none_found(query) = "Tidak ada yang cocok dengan “{query}”. Esc menghapus pencarian.", "Nothing matches “{query}”. Esc clears the search.";
    /// What is looked for is nowhere in the group.
    none_in_group(query) = "Tidak ada yang cocok dengan “{query}” di kelompok ini. Esc menghapus pencarian.", "Nothing in this group matches “{query}”. Esc clears the search.";
}
