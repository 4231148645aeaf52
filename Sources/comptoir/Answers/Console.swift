import Foundation

/// Where the command line's answers go.
enum Console {
  /// Prints the text as it stands, for whoever asked.
  static func print(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Prints one line, for whoever asked.
  static func printLine(_ line: String) { print(line + "\n") }

  /// Says one line beside the answer: what is going on, or what is wrong.
  static func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

  /// Says how far a long job is, on one line that is written over; nothing when nobody looks.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }

  /// Says how far a company's file is brought up to date.
  static func updating(_ made: Int, of all: Int) {
    progress("Mise à jour du fichier : étape \(made + 1) sur \(all)…")
  }

  /// Clears the line of progress.
  static func endProgress() { progress("") }
}
