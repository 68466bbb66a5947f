//! The JSON Schema of the session file, made from `FIELDS`: what `bimtek schema` prints.
//!
//! It accepts every file that this program writes. The record may hold a value that does not fit its field, so a cell
//! is bound to being flat only; what a field takes is told in its description.

use serde_json::{Map, Value, json};

use super::edit::SEQ_LIMIT;
use super::print::{FORMAT, VERSION};
use super::tables::{TABLES, column, derived};
use crate::workshop::field::{self, Field, Form};
use crate::workshop::subject::Kind;

/// Returns the JSON Schema (2020-12) of the session file.
pub fn schema() -> String {
    let mut properties = Map::new();
    properties.insert("format".into(), json!({ "const": FORMAT }));
    properties.insert("version".into(), json!({ "const": VERSION }));
    properties.insert("summary".into(), reference("summary"));
    for (key, kind) in TABLES {
        properties.insert(key.into(), json!({ "type": "array", "items": reference(kind.word()) }));
    }
    properties.insert("contested".into(), json!({ "type": "array", "items": reference("contest") }));
    properties.insert("edits".into(), json!({ "type": "array", "items": reference("edit") }));
    let required: Vec<&String> = properties.keys().collect();
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Berkas sesi bimtek (bimtek session file)",
        "type": "object",
        "required": required,
        "properties": properties,
        "additionalProperties": false,
        "$defs": definitions(),
    });
    format!("{schema:#}\n")
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn definitions() -> Map<String, Value> {
    let count = json!({ "type": "integer", "minimum": 0 });
    let text = json!({ "type": "string" });
    let own = [
        ("cell", json!({ "type": ["string", "integer", "boolean"] })),
        ("id", json!({ "type": "string", "pattern": "^[1-9][0-9]{0,15}@[0-9a-z]{8}$" })),
        (
            "moment",
            json!({
                "type": "string",
                "format": "date-time",
                "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}[+-][0-9]{2}:[0-9]{2}$",
            }),
        ),
        (
            "edit",
            json!({
                "description": "One write of one value to one field of one subject; null clears.",
                "type": "object",
                "required": ["id", "at", "on", "set", "to"],
                "properties": {
                    "id": reference("id"),
                    "at": reference("moment"),
                    "on": text,
                    "set": text,
                    "to": true,
                    "over": { "type": "array", "items": reference("id") },
                    "act": { "type": "integer", "minimum": 1, "maximum": SEQ_LIMIT },
                },
                "additionalProperties": false,
            }),
        ),
        (
            "contest",
            json!({
                "description": "A field with different values side by side, until a person settles it.",
                "type": "object",
                "required": ["on", "set", "rivals"],
                "properties": {
                    "on": text,
                    "set": text,
                    "rivals": {
                        "type": "array",
                        "minItems": 2,
                        "items": {
                            "type": "object",
                            "required": ["edit", "to", "by", "at"],
                            "properties": {
                                "edit": reference("id"), "to": true, "by": text, "at": reference("moment"),
                            },
                            "additionalProperties": false,
                        },
                    },
                },
                "additionalProperties": false,
            }),
        ),
        (
            "summary",
            json!({
                "description": "Counts over all sessions; title, date and venue are the first session's. \
                    contested: slots with rivals, and withdrawn subjects that somebody wrote on unseen.",
                "type": "object",
                "required": ["sessions", "opds", "presented", "data", "nominations", "contested", "edits"],
                "properties": {
                    "title": text, "date": text, "venue": text,
                    "sessions": count, "opds": count, "presented": count, "data": count, "nominations": count,
                    "contested": count, "edits": count,
                    "last_edit_at": reference("moment"),
                    "rehearsal": { "const": true },
                },
                "additionalProperties": false,
            }),
        ),
    ];
    let tables = TABLES.map(|(_, kind)| (kind.word(), row(kind)));
    own.into_iter().chain(tables).map(|(name, schema)| (name.to_owned(), schema)).collect()
}

/// Returns the schema of a table's row.
fn row(kind: Kind) -> Value {
    let said = |column: &&str| {
        let schema = if *column == "value_number" { json!({ "type": "number" }) } else { json!({ "type": "string" }) };
        ((*column).to_owned(), schema)
    };
    let fields = field::of(kind).map(|field| (column(field).to_owned(), cell(field)));
    let properties: Map<String, Value> = derived(kind).iter().map(said).chain(fields).collect();
    json!({
        "type": "object",
        "required": if kind == Kind::Presentation { json!(["id", "session", "opd"]) } else { json!(["id"]) },
        "properties": properties,
        "additionalProperties": reference("cell"),
    })
}

/// Returns the schema of a field's cell.
fn cell(field: &Field) -> Value {
    let title = format!("{} ({})", field.id, field.en);
    match field.form {
        Form::Members(Form::Flag) => {
            json!({ "title": title, "type": "array", "items": { "type": "string" }, "uniqueItems": true })
        }
        Form::Members(form) => json!({
            "title": title, "type": "object", "description": takes(form), "additionalProperties": reference("cell"),
        }),
        form => json!({ "title": title, "description": takes(&form), "$ref": "#/$defs/cell" }),
    }
}

/// Returns what a field takes, in words.
fn takes(form: &Form) -> String {
    match form {
        Form::Line => "text of one line".into(),
        Form::Lines => "text of several lines".into(),
        Form::Figure => "a figure as typed, read the Indonesian way (1.234,56)".into(),
        Form::Year => "a year, 1900 to 2100".into(),
        Form::Date => "a day, 2022-07-04".into(),
        Form::Clock => "a clock time, 08.30".into(),
        Form::Moment => "a moment, 2022-07-04T10:42:07.120+07:00".into(),
        Form::Int(from, to) => format!("a whole number from {from} to {to}"),
        Form::Flag => "true or false".into(),
        Form::Choice(choices) => {
            let words: Vec<&str> = choices.iter().map(|choice| choice.word).collect();
            format!("one of: {}", words.join(", "))
        }
        Form::Opd => "the full code of an OPD, 35.02/dinkes".into(),
        Form::Dimension => "the slug of a dimension".into(),
        Form::Sub => "the slug of a sub-dimension".into(),
        Form::Program => "the code of an RPJMD programme".into(),
        Form::Members(form) => takes(form),
    }
}
