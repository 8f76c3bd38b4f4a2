//! Addresses of services outside.

/// Whether an address is spoken to encrypted, or is on this machine. What stands before an `@` is no host.
pub(super) fn is_sealed_or_here(url: &str) -> bool {
    let authority = url.strip_prefix("http://").and_then(|rest| rest.split(['/', '?', '#']).next());
    let host = authority.filter(|authority| !authority.contains('@')).and_then(|it| it.split(':').next());
    url.starts_with("https://") || matches!(host, Some("127.0.0.1" | "localhost"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_spoken_to_in_the_clear() {
        for good in ["https://sms.example.cn/send", "http://127.0.0.1:9000/send", "http://localhost/send"] {
            assert!(is_sealed_or_here(good), "{good}");
        }
        for bad in [
            "http://127.0.0.1.example.com/",
            "http://sms.example.cn/",
            "ftp://127.0.0.1/",
            "127.0.0.1",
            "http://127.0.0.1:1@example.com/",
            "http://127.0.0.1@example.com/",
        ] {
            assert!(!is_sealed_or_here(bad), "{bad}");
        }
    }
}
