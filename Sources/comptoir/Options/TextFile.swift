import Foundation
import Kernel

/// The files a command reads or writes beside the company's; `-` is standard input or output.
enum TextFile {
  static func read(_ path: String) throws -> Data {
    if path == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandLineRefusal.unreadableFile(path)
    }
    return data
  }

  /// Writes the whole file or nothing of it, over what it held.
  static func write(_ text: String, to path: String) throws {
    if path == "-" { return Console.print(text) }
    do { try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
      throw CommandLineRefusal.unwritableFile(path)
    }
  }
}
