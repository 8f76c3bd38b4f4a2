//! A service's words: Fluent messages read at run time, for services can be added without a build.
//!
//! All that a service needs is looked up by name (`q-<question>`, `stage-<stage>`, …; `checks` has the list), so
//! what is missing in a language is found when the definition is loaded and not by a reader.

use std::sync::{Arc, PoisonError, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast;
use fluent_syntax::serializer::serialize;
use unic_langid::LanguageIdentifier;

use super::given::written;
use crate::words::Language;

/// The messages of one service in one language.
pub struct Texts {
    bundle: FluentBundle<FluentResource>,
    names: Names,
    /// Those of parts.
    shared: Names,
    /// What the district says instead.
    instead: RwLock<Option<Arc<FluentBundle<FluentResource>>>>,
}

impl Texts {
    /// Reads messages.
    ///
    /// # Errors
    /// Line and reason of each message that cannot be read, or that stands twice.
    pub fn read(text: &str, language: Language) -> Result<Self, Vec<(usize, String)>> {
        let (resource, names) = resource(text)?;
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        bundle
            .add_resource(resource)
            .map_err(|errors| errors.into_iter().map(|error| (1, error.to_string())).collect::<Vec<_>>())?;
        Ok(Self { bundle, names, shared: Names::new(), instead: RwLock::default() })
    }

    /// Adds the messages of a part, where there is none of that name yet.
    ///
    /// # Errors
    /// Line and reason of each message that cannot be read.
    pub fn add_part(&mut self, text: &str) -> Result<(), Vec<(usize, String)>> {
        let (resource, names) = resource(text)?;
        let new = names.into_iter().filter(|(name, _)| !self.has(name));
        let new: Names = new.collect();
        self.shared.extend(new);
        // What is there already stays; the others are added all the same.
        drop(self.bundle.add_resource(resource));
        Ok(())
    }

    /// All names of the service's own messages, each with its attributes.
    pub fn names(&self) -> &[(String, Vec<String>)] {
        &self.names
    }

    /// The names of all messages, those of parts after its own.
    pub(super) fn all(&self) -> impl Iterator<Item = &(String, Vec<String>)> {
        self.names.iter().chain(&self.shared)
    }

    fn has(&self, name: &str) -> bool {
        self.bundle.has_message(name)
    }

    /// A message, or an attribute of one (`stage-submitted.next`); `None` where there is none.
    pub fn get(&self, name: &str, variables: &[(&str, &str)]) -> Option<String> {
        let instead = self.instead.read().unwrap_or_else(PoisonError::into_inner);
        let said = instead.as_ref().and_then(|bundle| say(bundle, name, variables));
        said.or_else(|| say(&self.bundle, name, variables))
    }

    /// From now on these stand in the place of messages; what cannot be read is left out as a whole, which `unsayable`
    /// rules out.
    pub(super) fn say_instead(&self, said: &[(&str, &str)], language: Language) {
        let bundle = match Self::read(&written(said), language) {
            Ok(texts) if !said.is_empty() => Some(Arc::new(texts.bundle)),
            _ => None,
        };
        *self.instead.write().unwrap_or_else(PoisonError::into_inner) = bundle;
    }

    /// A message as it was written, or as the district says it instead.
    pub(super) fn source(&self, name: &str) -> Option<String> {
        let instead = self.instead.read().unwrap_or_else(PoisonError::into_inner).clone();
        let bundle =
            instead.as_deref().filter(|bundle| pattern(bundle, name).is_some()).unwrap_or(&self.bundle);
        let value = Some(pattern(bundle, name)?.clone());
        let id = ast::Identifier { name: "x" };
        let message = ast::Message { id, value, attributes: Vec::new(), comment: None };
        let file = serialize(&ast::Resource { body: vec![ast::Entry::Message(message)] });
        let text = file.trim_end().trim_start_matches("x =");
        Some(
            text.lines()
                .map(|line| line.strip_prefix("    ").unwrap_or(line).trim_end())
                .collect::<Vec<_>>()
                .join("\n")
                .trim()
                .to_owned(),
        )
    }

    /// The variables of a message.
    pub(super) fn variables(&self, name: &str) -> Vec<String> {
        pattern(&self.bundle, name).map(|_| self.wants(name, &[])).unwrap_or_default()
    }

    /// The variables that a message or attribute uses, as far as they were not given: by formatting with none.
    pub fn wants(&self, name: &str, given: &[&str]) -> Vec<String> {
        let known: Vec<(&str, &str)> = given.iter().map(|name| (*name, "")).collect();
        let text = self.get(name, &known).unwrap_or_default();
        text.match_indices("{$")
            .filter_map(|(at, _)| text[at + 2..].split('}').next().map(str::to_owned))
            .collect()
    }
}

/// The pattern of a message, or of an attribute of one (`stage-submitted.next`).
fn pattern<'b>(bundle: &'b FluentBundle<FluentResource>, name: &str) -> Option<&'b ast::Pattern<&'b str>> {
    match name.split_once('.') {
        None => bundle.get_message(name)?.value(),
        Some((message, attribute)) => {
            bundle.get_message(message)?.get_attribute(attribute).map(|one| one.value())
        }
    }
}

fn say(bundle: &FluentBundle<FluentResource>, name: &str, variables: &[(&str, &str)]) -> Option<String> {
    let pattern = pattern(bundle, name)?;
    let mut arguments = FluentArgs::new();
    for (variable, value) in variables {
        arguments.set(*variable, *value);
    }
    // A variable that is not given shows as its name; `checks` makes sure that none is.
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned())
}

/// Names of messages, each with its attributes.
pub type Names = Vec<(String, Vec<String>)>;

/// Reads messages and their names.
pub fn resource(text: &str) -> Result<(FluentResource, Names), Vec<(usize, String)>> {
    let line = |at: usize| text.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
    let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
        errors.into_iter().map(|e| (line(e.pos.start), e.to_string())).collect::<Vec<_>>()
    })?;
    let mut names = Vec::new();
    for entry in resource.entries() {
        if let ast::Entry::Message(message) = entry {
            let attributes =
                message.attributes.iter().map(|attribute| attribute.id.name.to_owned()).collect();
            names.push((message.id.name.to_owned(), attributes));
        }
    }
    Ok((resource, names))
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Texts({} messages)", self.names.len())
    }
}
