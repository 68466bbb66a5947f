//! The shape of the command line: commands, their Indonesian names, options and help, in a language chosen at run time.
//!
//! Only the shape; what a command does is in the file of its name.

use clap::{Arg, ArgAction, Command};

use crate::words::{Lang, Text, Word, cli as words, merge, ranking, watch};

/// Returns the whole command line.
pub(super) fn command(lang: Lang) -> Command {
    let make = Make { lang };
    let root = make.command("bimtek", "", words::about).version(env!("CARGO_PKG_VERSION"));
    root.disable_version_flag(true)
        .override_usage("bimtek [FILE]\n       bimtek COMMAND …")
        .arg(make.file().required(false))
        .args([
            make.option("lang", words::help_lang)
                .value_name("id|en")
                .value_parser(["id", "en"])
                .global(true)
                .display_order(100),
            make.option("theme", words::help_theme)
                .value_name("dark|light|contrast|mono|…")
                .global(true)
                .display_order(100),
            make.option("sessions", words::help_sessions)
                .value_name("DIR")
                .env("BIMTEK_SESSIONS")
                .global(true)
                .display_order(100),
            make.flag("version", words::help_version).short('V').action(ArgAction::Version),
        ])
        .arg(make.help().global(true).display_order(100))
        .subcommands([
            make.command("open", "buka", words::about_open).arg(make.file()),
            make.command("new", "baru", words::about_new).args(make.new_args()),
            make.command("list", "daftar", words::about_list).args([make.folder(), make.json()]),
            make.command("show", "lihat", words::about_show).args([make.file(), make.json()]),
            make.command("check", "periksa", words::about_check).args([make.file().num_args(1..), make.json()]),
            make.command("edit", "ubah", words::about_edit)
                .args(make.edit_args())
                .after_help(words::more_edit(lang).into_owned()),
            make.command("log", "riwayat", words::about_log).args([
                make.file(),
                make.json(),
                make.option("subject", words::help_subject).value_name("SUBJECT"),
                make.option("limit", words::help_limit).value_name("N").value_parser(clap::value_parser!(u32)),
                make.flag("verbose", words::help_verbose),
            ]),
            make.command("merge", "gabung", merge::about_merge)
                .args(make.merge_args())
                .after_help(merge::more_merge(lang).into_owned()),
            make.command("diff", "beda", merge::about_diff).args([
                make.path(make.place("one", merge::help_one).value_name("A")),
                make.path(make.place("other", merge::help_other).value_name("B")),
                make.json(),
            ]),
            make.command("hand-out", "bagikan", merge::about_hand_out)
                .args(make.hand_out_args())
                .after_help(merge::more_hand_out(lang).into_owned()),
            make.command("rank", "peringkat", ranking::about_rank)
                .args(make.rank_args())
                .after_help(ranking::more_rank(lang).into_owned()),
            make.command("gaps", "kekurangan", ranking::about_gaps).args([make.file(), make.session(), make.json()]),
            make.command("coverage", "cakupan", ranking::about_coverage).args([
                make.file(),
                make.session(),
                make.json(),
            ]),
            make.command("criteria", "kriteria", ranking::about_criteria)
                .args(make.table_args())
                .after_help(ranking::more_criteria(lang).into_owned()),
            make.command("catalogue", "katalog", ranking::about_catalogue)
                .args(make.table_args())
                .after_help(ranking::more_catalogue(lang).into_owned()),
            make.command("wall", "layar", watch::about_wall)
                .args([make.file(), make.session(), make.flag("ascii", watch::help_ascii)])
                .after_help(watch::more_wall(lang).into_owned()),
            make.command("schema", "", words::about_schema),
            make.command("completions", "", words::about_completions).arg(
                make.place("shell", words::help_shell)
                    .value_name("SHELL")
                    .value_parser(clap::value_parser!(clap_complete::Shell)),
            ),
            make.command("man", "", words::about_man)
                .arg(make.place("command", words::help_man).value_name("COMMAND").required(false)),
        ])
}

/// Makes the parts in one language.
struct Make {
    lang: Lang,
}

impl Make {
    fn text(&self, word: Word) -> String {
        word(self.lang).into_owned()
    }

    /// A heading has no arguments, so it is never made anew.
    fn heading(&self, word: Word) -> &'static str {
        if let Text::Borrowed(text) = word(self.lang) { text } else { "" }
    }

    /// Makes a command, with its Indonesian name where it has one.
    fn command(&self, name: &'static str, alias: &'static str, about: Word) -> Command {
        let (usage, commands) = (self.text(words::head_usage), self.heading(words::head_commands));
        let about = self.text(about);
        let command = Command::new(name)
            .about(if alias.is_empty() { about } else { format!("{about} [{alias}]") })
            .help_template(format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}"))
            .subcommand_help_heading(commands)
            .disable_help_subcommand(true)
            .disable_help_flag(true);
        if alias.is_empty() { command } else { command.alias(alias) }
    }

    fn place(&self, name: &'static str, help: Word) -> Arg {
        let arg = Arg::new(name).help(self.text(help)).help_heading(self.heading(words::head_arguments));
        arg.required(true).hide_possible_values(true)
    }

    fn dashed(&self, name: &'static str, help: Word) -> Arg {
        Arg::new(name).long(name).help(self.text(help)).help_heading(self.heading(words::head_options))
    }

    fn option(&self, name: &'static str, help: Word) -> Arg {
        self.dashed(name, help).hide_possible_values(true).hide_env(true)
    }

    fn flag(&self, name: &'static str, help: Word) -> Arg {
        self.dashed(name, help).action(ArgAction::SetTrue)
    }

    fn help(&self) -> Arg {
        self.flag("help", words::help_help).short('h').action(ArgAction::Help)
    }

    fn file(&self) -> Arg {
        self.path(self.place("file", words::help_file).value_name("FILE"))
    }

    fn folder(&self) -> Arg {
        self.path(self.place("dir", words::help_dir).value_name("DIR").required(false))
    }

    fn path(&self, arg: Arg) -> Arg {
        arg.value_parser(clap::value_parser!(std::path::PathBuf)).value_hint(clap::ValueHint::AnyPath)
    }

    fn json(&self) -> Arg {
        self.flag("json", words::help_json)
    }

    fn session(&self) -> Arg {
        self.option("session", words::help_session).value_name("ID")
    }

    fn rank_args(&self) -> Vec<Arg> {
        in_order([
            self.file(),
            self.option("by", ranking::help_by).value_name("dimension").value_parser(["dimension", "dimensi"]),
            self.path(self.option("weights", ranking::help_weights).value_name("CSV")),
            self.option("what-if", ranking::help_what_if).value_name("CRITERION=WEIGHT").action(ArgAction::Append),
            self.flag("why", ranking::help_why),
            self.session(),
            self.json(),
        ])
    }

    fn table_args(&self) -> Vec<Arg> {
        let own = [
            self.file(),
            self.path(
                self.option("import", ranking::help_import).value_name("CSV").conflicts_with_all(["export", "json"]),
            ),
            self.path(self.option("export", ranking::help_export).value_name("CSV").conflicts_with("json")),
            self.json(),
        ];
        in_order(own.into_iter().chain(self.who()))
    }

    /// The options by which a script says who writes, and when.
    fn who(&self) -> [Arg; 4] {
        [
            self.option("at", words::help_at).value_name("MOMENT"),
            self.option("operator", words::help_operator).value_name("NAME"),
            self.option("device", words::help_device).value_name("NAME"),
            self.option("hand", words::help_hand).value_name("HAND").hide(true),
        ]
    }

    fn new_args(&self) -> Vec<Arg> {
        let own = [
            self.option("title", words::help_title).value_name("TEXT"),
            self.option("date", words::help_date).value_name("DATE"),
            self.option("venue", words::help_venue).value_name("TEXT"),
            self.option("stage", words::help_stage).value_name("I|II|III|IV"),
            self.path(self.option("roster", words::help_roster).value_name("FILE")),
            self.option("region", words::help_region).value_name("CODE"),
            self.option("region-name", words::help_region_name).value_name("TEXT"),
            self.flag("rehearsal", words::help_rehearsal),
            self.path(self.option("output", words::help_output).short('o').value_name("FILE").required(true)),
        ];
        in_order(own.into_iter().chain(self.who()))
    }

    fn merge_args(&self) -> Vec<Arg> {
        in_order([
            self.path(self.place("inputs", merge::help_inputs).value_name("FILE").num_args(1..)),
            self.path(self.option("output", merge::help_output).short('o').value_name("OUT").required(true)),
            self.flag("force", merge::help_force),
            self.flag("keep", merge::help_keep).visible_alias("tetap"),
            self.json(),
        ])
    }

    fn hand_out_args(&self) -> Vec<Arg> {
        let own = [
            self.file(),
            self.path(self.option("output", merge::help_copy).short('o').value_name("COPY").required(true)),
            self.option("opd", merge::help_share).value_name("CODE").action(ArgAction::Append).value_delimiter(','),
            self.option("for", merge::help_for).value_name("NAME").requires("opd"),
            self.option("session", words::help_session).value_name("ID"),
        ];
        in_order(own.into_iter().chain(self.who()))
    }

    fn edit_args(&self) -> Vec<Arg> {
        let own = [
            self.file(),
            self.place("subject", words::help_on).value_name("SUBJECT").required(false),
            self.place("field", words::help_field).value_name("FIELD").required(false).requires("subject"),
            self.place("value", words::help_value).value_name("VALUE").required(false).allow_hyphen_values(true),
            self.flag("clear", words::help_clear).conflicts_with_all(["value", "stdin"]),
            self.flag("stdin", words::help_stdin).conflicts_with_all(["subject", "field", "value"]),
            self.flag("force", words::help_force),
            self.option("session", words::help_session).value_name("ID"),
        ];
        in_order(own.into_iter().chain(self.who()))
    }
}

/// Shows arguments in the order in which they stand here, before those that every command has.
fn in_order(args: impl IntoIterator<Item = Arg>) -> Vec<Arg> {
    args.into_iter().enumerate().map(|(n, arg)| arg.display_order(n)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_well_made_in_both_languages() {
        command(Lang::Id).debug_assert();
        command(Lang::En).debug_assert();
    }
}
