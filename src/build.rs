//! Turns `locales/<language>/<room>.ftl` into one typed method a message (`words::generated`).
//!
//! A message that is missing in a language has no method, so using it does not compile. The words of services
//! (`locales/<language>/services/`) are read at run time and stay out: they are gathered apart here, since the
//! generator would read every folder below the one it is given.

use std::path::Path;
use std::process::ExitCode;
use std::{fs, io};

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, build_from_locales_folder};

fn main() -> ExitCode {
    #[expect(
        clippy::disallowed_methods,
        reason = "Cargo tells a build script where to write by the environment"
    )]
    let out = std::env::var("OUT_DIR").unwrap_or_default();
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=migrations");
    println!("cargo::rerun-if-changed=assets");
    let gathered = format!("{out}/locales");
    if let Err(error) = gather(Path::new("locales"), Path::new(&gathered)) {
        println!("cargo::error=locales cannot be read: {error}");
        return ExitCode::FAILURE;
    }
    let built = build_from_locales_folder(
        BuildOptions::default()
            .with_locales_folder(&gathered)
            .with_output_file_path(&format!("{out}/words.rs"))
            .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/words.ftl")))
            .with_default_language("en")
            .with_prefix("")
            .with_lint_level(LintLevel::Strict)
            .without_format()
            .without_bidi_isolation(),
    );
    if let Err(error) = quieten(Path::new(&format!("{out}/words.rs"))) {
        println!("cargo::error=words.rs: {error}");
        return ExitCode::FAILURE;
    }
    built
}

/// The house loads each language by itself: the generator's own list of them is not used. Unused messages still
/// are warnings, which is why not all of the file is quietened.
fn quieten(words: &Path) -> io::Result<()> {
    if !words.exists() {
        return Ok(());
    }
    let text = fs::read_to_string(words)?;
    let expect = "#[expect(dead_code, reason = \"languages are loaded one by one\")]\n";
    let text = text.replace("impl L10n {", &format!("{expect}impl L10n {{"));
    fs::write(words, text)
}

/// Copies the files of each language, without the folders in it.
fn gather(from: &Path, to: &Path) -> io::Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    for language in fs::read_dir(from)? {
        let language = language?;
        let folder = to.join(language.file_name());
        fs::create_dir_all(&folder)?;
        for file in fs::read_dir(language.path())? {
            let file = file?;
            if file.file_type()?.is_file() {
                fs::copy(file.path(), folder.join(file.file_name()))?;
            }
        }
    }
    Ok(())
}
