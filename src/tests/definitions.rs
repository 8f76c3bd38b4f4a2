//! A wrong definition stops the start, with file, line and reason.

use std::fs;
use std::path::Path;

use zhucan::catalogue::Catalogue;

/// A change to a file of the parking card, and the problem that must be found: file, the line's text, words of the reason.
struct Broken {
    file: &'static str,
    from: &'static str,
    to: &'static str,
    at: &'static str,
    says: &'static str,
}

const DEFINITION: &str = "parking-card.toml";
const WORDS: &str = "locales/en/parking-card.ftl";

const ALL: [Broken; 23] = [
    broken("id = \"parking-card\"", "id = \"parking\"", "id = \"parking\"", "as its file is"),
    broken("version = 1", "version = \"one\"", "version = \"one\"", "expected u32"),
    broken("version = 1", "versions = 1", "versions = 1", "unknown field"),
    broken("kind = \"number\"", "kind = \"numbr\"", "[[pages.questions]]", "unknown variant"),
    broken("max = 9", "max = 9\ncolour = \"red\"", "colour = \"red\"", "unknown field `colour`"),
    broken("max = 9", "max = 0", "id = \"seats\"", "min is larger than max"),
    broken("when = \"seats <= 5\"", "when = \"seats <= \"", "when = ", "cannot be read"),
    broken("when = \"seats <= 5\"", "when = \"wheels <= 5\"", "when = ", "no question asked before"),
    broken("when = \"seats <= 5\"", "when = \"seats == '5'\"", "when = ", "compares"),
    broken("when = \"seats <= 5\"", "when = \"seats\"", "when = ", "must be yes or no"),
    broken("when = \"seats <= 5\"", "when = \"shout(seats)\"", "when = ", "no function here"),
    broken("when = \"seats <= 5\"", "when = \"licence == 'post'\"", "when = ", "no question asked before"),
    broken("rule = \"seats <= 7\"", "rule = \"seats\"", "rule = ", "must be yes or no"),
    broken("basis = \"accessibility-law\"", "basis = \"no-law\"", "id = \"decision\"", "no-law"),
    broken(
        "id = \"approved\"",
        "id = \"approved\"\nappointment = true",
        "id = \"approved\"",
        "no act refers",
    ),
    broken("to = \"approved\"", "to = \"aproved\"", "id = \"approve\"", "aproved"),
    broken("id = \"seats\"\nkind", "id = \"Seats\"\nkind", "id = \"Seats\"", "is no name for a question"),
    broken("id = \"licence\"\nkind", "id = \"seats\"\nkind", "id = \"seats\"", "two"),
    broken("by = [\"officer\"]", "by = [\"anybody\"]", "anybody", "unknown variant"),
    Broken {
        file: WORDS,
        from: "q-seats = Seats in the car\n    .help = Only cars with up to 7 seats can have a card.\n",
        to: "",
        at: "",
        says: "q-seats",
    },
    Broken {
        file: WORDS,
        from: "title = Parking card (test)",
        to: "title = Parking { $colour }",
        at: "title = ",
        says: "colour",
    },
    Broken {
        file: WORDS,
        from: "section-car = The car",
        to: "section-car = The car\nsection-boat = The boat",
        at: "section-boat",
        says: "section-boat",
    },
    Broken {
        file: WORDS,
        from: "section-car = The car",
        to: "section-car The car",
        at: "section-car",
        says: "Expected",
    },
];

const fn broken(from: &'static str, to: &'static str, at: &'static str, says: &'static str) -> Broken {
    Broken { file: DEFINITION, from, to, at, says }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn a_wrong_definition_is_refused_with_file_line_and_reason() {
    let folder = std::env::temp_dir().join(format!("zhucan-definitions-{}", std::process::id()));
    let mut wrong = Vec::new();
    for Broken { file, from, to, at, says } in ALL {
        copy(Path::new("src/tests/catalogue"), &folder);
        let path = folder.join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        let text = text.replacen(from, to, 1);
        fs::write(&path, &text).unwrap();
        let Err(problems) = Catalogue::load(Some(&folder)) else {
            wrong.push(format!("{to:?} is let in"));
            continue;
        };
        let found = problems.iter().any(|problem| {
            let line = text.lines().nth(problem.line - 1).unwrap_or_default();
            problem.file.ends_with(file) && line.contains(at) && problem.reason.contains(says)
        });
        if !found {
            let all: Vec<String> = problems.iter().map(ToString::to_string).collect();
            wrong.push(format!("{to:?} is not told at {at:?} with {says:?}, but: {}", all.join(" | ")));
        }
        fs::remove_dir_all(&folder).unwrap();
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn all_problems_are_told_at_once() {
    let folder = std::env::temp_dir().join(format!("zhucan-definitions-all-{}", std::process::id()));
    copy(Path::new("src/tests/catalogue"), &folder);
    let path = folder.join(DEFINITION);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("seats <= 5", "wheels <= 5").replace("seats <= 7", "seats")).unwrap();
    let problems = Catalogue::load(Some(&folder)).expect_err("it is refused");
    assert!(problems.len() >= 2, "{problems:?}");
    fs::remove_dir_all(&folder).unwrap();
}

/// Writes a part of the folder's own, and lets its service ask it.
fn with_part(folder: &Path, part: &str, words: &str) {
    copy(Path::new("src/tests/catalogue"), folder);
    fs::create_dir_all(folder.join("parts")).unwrap();
    fs::write(folder.join("parts/car-colour.toml"), part).unwrap();
    for language in ["zh-Hans", "en"] {
        fs::create_dir_all(folder.join("locales").join(language).join("parts")).unwrap();
        fs::write(folder.join("locales").join(language).join("parts/car-colour.ftl"), words).unwrap();
    }
    let path = folder.join(DEFINITION);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("[[pages]]", "[[pages]]\npart = \"car-colour\"\n\n[[pages]]", 1)).unwrap();
}

#[test]
fn a_folder_has_parts_of_its_own_and_what_is_wrong_in_them_is_told_where_it_stands() {
    let folder = std::env::temp_dir().join(format!("zhucan-definitions-part-{}", std::process::id()));
    let part = "# A part.\n\n[[pages]]\nid = \"colour\"\nsection = \"car\"\n\
        [[pages.questions]]\nid = \"colour\"\nkind = \"text\"\nmax_length = 9\n";
    let words = "q-colour = Colour\n    .help = To find it.\n";
    with_part(&folder, part, words);
    assert_eq!(
        Catalogue::check(&folder).map_err(|all| format!("{all:?}")),
        Ok(vec!["parking-card".to_owned()])
    );
    let service = Catalogue::load(Some(&folder)).unwrap().get("parking-card").cloned().unwrap();
    assert_eq!(service.definition.pages[0].id, "colour", "in its place, before the others");
    fs::remove_dir_all(&folder).unwrap();
    for (part, words, file, line, says) in [
        (
            part.replace("\"text\"", "\"txt\""),
            words.to_owned(),
            "parts/car-colour.toml",
            6,
            "unknown variant",
        ),
        (part.replace("max_length", "longest"), words.to_owned(), "parts/car-colour.toml", 6, "max_length"),
        (part.replace("= 9", "= 0"), words.to_owned(), "parts/car-colour.toml", 4, "max_length"),
        (
            part.to_owned(),
            words.replace("    .help = To find it.\n", ""),
            "parts/car-colour.ftl",
            1,
            "q-colour.help",
        ),
        (part.to_owned(), format!("{words}q-wheels = Wheels\n"), "parts/car-colour.ftl", 3, "q-wheels"),
        (
            part.replace("colour\"\nsection", "no name\"\nsection"),
            words.to_owned(),
            "parts/car-colour.toml",
            4,
            "no name",
        ),
    ] {
        with_part(&folder, &part, &words);
        let problems = Catalogue::check(&folder).expect_err(says);
        let found = problems.iter().any(|problem| {
            problem.file.ends_with(file) && problem.line == line && problem.reason.contains(says)
        });
        assert!(found, "{file}:{line} {says}: {problems:?}");
        fs::remove_dir_all(&folder).unwrap();
    }
}
