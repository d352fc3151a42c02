//! Parse, run, exit code.

fn main() -> std::process::ExitCode {
    claimlint::cli::run()
}
