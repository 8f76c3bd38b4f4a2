//! Master keys in a file that only its owner may read.

use std::fmt::{self, Write as _};
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read as _, Write as _};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::Path;

use hmac::{Hmac, KeyInit, Mac};
use sm3::Sm3;
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use super::chance::random;
use super::envelope::{self, Head};
use super::error::{KeyFileError, VaultError};
use super::masters::MasterKeys;
use super::suite::{Cipher, Suite};

const PREFACE: &str = "\
# Master keys, one generation a line: its number, then 64 hexadecimal digits.
# The highest number seals; the others only open. Without this file the database cannot be read:
# keep a copy offline, and never in the same backup as the database.
";

/// Master keys held in memory, from a key file.
pub struct SoftwareKeys {
    /// Newest first; never empty.
    generations: Vec<Generation>,
    suite: Suite,
}

struct Generation {
    id: u32,
    secret: Zeroizing<[u8; 32]>,
}

impl SoftwareKeys {
    /// A new set of one fresh generation.
    ///
    /// # Errors
    /// [`KeyFileError::NoRandomness`].
    pub fn generate() -> Result<Self, KeyFileError> {
        Ok(Self { generations: vec![Generation::fresh(1)?], suite: Suite::default() })
    }

    /// Wraps record keys with this suite instead of SM4-GCM; those already wrapped open all the same.
    #[must_use]
    pub fn with_suite(self, suite: Suite) -> Self {
        Self { suite, ..self }
    }

    /// Adds a fresh generation, which from then on wraps and hashes. Returns its number.
    ///
    /// # Errors
    /// [`KeyFileError::NoRandomness`], [`KeyFileError::Full`].
    pub fn add_generation(&mut self) -> Result<u32, KeyFileError> {
        let id = self.current_key_id().checked_add(1).ok_or(KeyFileError::Full)?;
        self.generations.insert(0, Generation::fresh(id)?);
        Ok(id)
    }

    /// Reads a key file.
    ///
    /// # Errors
    /// [`KeyFileError::Exposed`] when anybody but the owner may read or write it, [`KeyFileError::Line`],
    /// [`KeyFileError::Empty`], [`KeyFileError::Io`].
    pub fn load(path: &Path) -> Result<Self, KeyFileError> {
        let mut file = File::open(path)?;
        let metadata = file.metadata()?;
        let mode = metadata.mode() & 0o7777;
        // systemd hands a credential to a service as root's file of mode 0440, whose group bits stand for an access
        // list that names the service alone.
        let credential = mode == 0o440 && metadata.uid() == 0 && metadata.gid() == 0;
        if mode & 0o077 != 0 && !credential {
            return Err(KeyFileError::Exposed(mode));
        }
        // Room for all of it at once: growing would leave copies behind.
        let mut text =
            Zeroizing::new(String::with_capacity(usize::try_from(metadata.len()).unwrap_or(0) + 1));
        file.read_to_string(&mut text)?;
        Self::parse(&text)
    }

    /// Writes the key file with mode 0600, all of it or nothing. A file that is there is replaced only when every
    /// generation in it is kept.
    ///
    /// # Errors
    /// [`KeyFileError::WouldForget`]; those of [`SoftwareKeys::load`] for the file that is there;
    /// [`KeyFileError::Io`].
    pub fn save(&self, path: &Path) -> Result<(), KeyFileError> {
        match Self::load(path) {
            Ok(stored) => self.keeps_all_of(&stored)?,
            Err(KeyFileError::Io(error)) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut name =
            path.file_name().ok_or(ErrorKind::InvalidInput).map_err(std::io::Error::from)?.to_owned();
        name.push(".new");
        let draft = folder.join(name);
        // What an interrupted save has left behind; it was never the key file.
        if let Err(error) = fs::remove_file(&draft)
            && error.kind() != ErrorKind::NotFound
        {
            return Err(error.into());
        }
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
        file.write_all(self.text().as_bytes())?;
        file.sync_all()?;
        fs::rename(&draft, path)?;
        File::open(folder)?.sync_all()?;
        Ok(())
    }

    pub(super) fn keeps_all_of(&self, stored: &Self) -> Result<(), KeyFileError> {
        for old in &stored.generations {
            let kept = self.generation(old.id).is_ok_and(|new| new.secret.ct_eq(&*old.secret).into());
            if !kept {
                return Err(KeyFileError::WouldForget(old.id));
            }
        }
        Ok(())
    }

    fn parse(text: &str) -> Result<Self, KeyFileError> {
        let mut generations: Vec<Generation> = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let generation = Generation::parse(line).ok_or(KeyFileError::Line(index + 1))?;
            if generations.iter().any(|known| known.id == generation.id) {
                return Err(KeyFileError::Line(index + 1));
            }
            generations.push(generation);
        }
        if generations.is_empty() {
            return Err(KeyFileError::Empty);
        }
        generations.sort_by_key(|generation| std::cmp::Reverse(generation.id));
        Ok(Self { generations, suite: Suite::default() })
    }

    fn text(&self) -> Zeroizing<String> {
        // Room for all of it at once, as above: a number of at most ten digits, a blank, the key, a line end.
        let mut text = Zeroizing::new(String::with_capacity(PREFACE.len() + self.generations.len() * 80));
        text.push_str(PREFACE);
        for generation in self.generations.iter().rev() {
            // Writing to a String cannot fail.
            let _ = write!(text, "{} ", generation.id);
            for byte in &*generation.secret {
                let _ = write!(text, "{byte:02x}");
            }
            text.push('\n');
        }
        text
    }

    fn generation(&self, id: u32) -> Result<&Generation, VaultError> {
        self.generations.iter().find(|generation| generation.id == id).ok_or(VaultError::UnknownKey(id))
    }
}

impl MasterKeys for SoftwareKeys {
    fn current_key_id(&self) -> u32 {
        self.generations.first().map_or(0, |generation| generation.id)
    }

    fn key_ids(&self) -> Vec<u32> {
        self.generations.iter().map(|generation| generation.id).collect()
    }

    fn wrap(&self, record_key: &[u8; 32], context: &[u8]) -> Result<Vec<u8>, VaultError> {
        let head = Head { suite: self.suite, key_id: self.current_key_id() };
        let cipher = self.generation(head.key_id)?.wrapping_cipher(head.suite, context)?;
        envelope::seal(&cipher, head, &[context], record_key)
    }

    fn unwrap(&self, wrapped: &[u8], context: &[u8]) -> Result<Zeroizing<[u8; 32]>, VaultError> {
        let (head, rest) = Head::read(wrapped)?;
        let cipher = self.generation(head.key_id)?.wrapping_cipher(head.suite, context)?;
        let opened = Zeroizing::new(envelope::open(&cipher, head, &[context], rest)?);
        let mut record_key = Zeroizing::new([0; 32]);
        if opened.len() != record_key.len() {
            return Err(VaultError::Unreadable);
        }
        record_key.copy_from_slice(&opened);
        Ok(record_key)
    }

    fn wrapping_key_id(&self, wrapped: &[u8]) -> Result<u32, VaultError> {
        Ok(Head::read(wrapped)?.0.key_id)
    }

    fn mac_under(&self, key_id: u32, purpose: &str, message: &[u8]) -> Result<[u8; 32], VaultError> {
        let secret = &self.generation(key_id)?.secret;
        let mut mac = Hmac::<Sm3>::new_from_slice(&secret[..]).map_err(|_| VaultError::Length)?;
        // Wrapping keys come from the same secret by HKDF, which is this HMAC too; this prefix keeps them apart.
        mac.update(b"zhucan mac 1\0");
        mac.update(&(purpose.len() as u64).to_be_bytes());
        mac.update(purpose.as_bytes());
        mac.update(message);
        Ok(mac.finalize().into_bytes().into())
    }
}

impl fmt::Debug for SoftwareKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SoftwareKeys").field("key_ids", &self.key_ids()).finish_non_exhaustive()
    }
}

impl Generation {
    fn fresh(id: u32) -> Result<Self, KeyFileError> {
        let secret = random().map(Zeroizing::new).map_err(|_| KeyFileError::NoRandomness)?;
        Ok(Self { id, secret })
    }

    fn parse(line: &str) -> Option<Self> {
        let (id, digits) = line.split_once(' ')?;
        let id = id.parse().ok().filter(|id| *id > 0)?;
        let digits = digits.trim_start().as_bytes();
        let mut secret = Zeroizing::new([0; 32]);
        if digits.len() != 2 * secret.len() {
            return None;
        }
        for (byte, pair) in secret.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = pair.iter().try_fold(0, |byte, digit| {
                let value = char::from(*digit).to_digit(16)?;
                Some(byte << 4 | u8::try_from(value).ok()?)
            })?;
        }
        Some(Self { id, secret })
    }

    /// A cipher for this context alone: no master key then meets many random nonces.
    fn wrapping_cipher(&self, suite: Suite, context: &[u8]) -> Result<Cipher, VaultError> {
        Cipher::derive(suite, &self.secret, &[b"zhucan wrap 1\0", context])
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;
    use std::path::PathBuf;

    use super::*;

    /// A path that nobody else uses, and that is gone after the test.
    struct KeyFile(PathBuf);

    impl KeyFile {
        fn new() -> Self {
            let name = format!("zhucan-keys-{:032x}", u128::from_be_bytes(random().unwrap()));
            Self(std::env::temp_dir().join(name))
        }

        fn holding(text: &str, mode: u32) -> Self {
            let file = Self::new();
            fs::write(&file.0, text).unwrap();
            fs::set_permissions(&file.0, fs::Permissions::from_mode(mode)).unwrap();
            file
        }
    }

    impl Drop for KeyFile {
        fn drop(&mut self) {
            let _ = fs::remove_file(&self.0);
        }
    }

    fn line(id: u32, digit: char) -> String {
        format!("{id} {}\n", String::from(digit).repeat(64))
    }

    #[test]
    fn saved_keys_load_again_with_all_generations() {
        let file = KeyFile::new();
        let mut keys = SoftwareKeys::generate().unwrap();
        keys.save(&file.0).unwrap();
        assert_eq!(keys.add_generation().unwrap(), 2);
        keys.save(&file.0).unwrap();
        assert_eq!(fs::metadata(&file.0).unwrap().mode() & 0o7777, 0o600);
        let loaded = SoftwareKeys::load(&file.0).unwrap();
        assert_eq!(loaded.key_ids(), [2, 1]);
        assert_eq!(loaded.mac("test", b"x").unwrap(), keys.mac("test", b"x").unwrap());
        assert_eq!(loaded.mac_under(1, "test", b"x").unwrap(), keys.mac_under(1, "test", b"x").unwrap());
    }

    #[test]
    fn a_file_that_others_may_read_or_write_is_refused() {
        for mode in [0o640, 0o604, 0o620, 0o602, 0o644, 0o660] {
            let file = KeyFile::holding(&line(1, 'a'), mode);
            let loaded = SoftwareKeys::load(&file.0);
            assert!(matches!(loaded, Err(KeyFileError::Exposed(m)) if m == mode), "{mode:o}");
        }
        for mode in [0o600, 0o400] {
            assert!(SoftwareKeys::load(&KeyFile::holding(&line(1, 'a'), mode).0).is_ok(), "{mode:o}");
        }
    }

    #[test]
    fn saving_never_forgets_a_generation() {
        let file = KeyFile::new();
        let mut keys = SoftwareKeys::generate().unwrap();
        keys.add_generation().unwrap();
        keys.save(&file.0).unwrap();
        let before = fs::read(&file.0).unwrap();
        let stranger = SoftwareKeys::generate().unwrap().save(&file.0);
        assert!(matches!(stranger, Err(KeyFileError::WouldForget(_))));
        assert_eq!(fs::read(&file.0).unwrap(), before);
    }

    #[test]
    fn a_damaged_file_names_the_line_and_not_what_it_says() {
        let short = format!("# note\n\n1 {}", "a".repeat(63));
        let twice = line(1, 'a') + &line(1, 'b');
        for (text, number) in [
            (short.as_str(), 3),
            (twice.as_str(), 2),
            (&line(0, 'a'), 1),
            (&line(7, 'g'), 1),
            ("secret", 1),
            (&format!("1 {}", "é".repeat(32)), 1),
        ] {
            let error = SoftwareKeys::parse(text).unwrap_err();
            assert!(matches!(error, KeyFileError::Line(at) if at == number), "{text}: {error}");
            assert!(!error.to_string().contains("secret"));
        }
        assert!(matches!(SoftwareKeys::parse("# nothing\n"), Err(KeyFileError::Empty)));
    }

    #[test]
    fn the_highest_number_seals_wherever_it_stands() {
        let keys = SoftwareKeys::parse(&(line(3, 'A') + &line(9, 'b') + &line(1, 'c'))).unwrap();
        assert_eq!((keys.current_key_id(), keys.key_ids()), (9, vec![9, 3, 1]));
    }

    #[test]
    fn purposes_do_not_share_a_hash() {
        let keys = SoftwareKeys::parse(&line(1, 'a')).unwrap();
        assert_ne!(keys.mac("ab", b"c").unwrap(), keys.mac("a", b"bc").unwrap());
    }
}
