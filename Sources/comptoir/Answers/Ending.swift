import ArgumentParser
import Kernel
import Program

/// How a command ends, as its exit code says it to scripts.
enum Ending: Int32 {
  case done = 0
  case refused = 1
  /// Wrong usage, or an environment that does not let the program work: no file, no rights, no room.
  case unusable = 2
  /// An import went through but for some lines.
  case partlyRejected = 3
  /// A fault of ours.
  case fault = 70

  /// Runs the command line whole, says on standard error what went wrong, and answers how it ended.
  static func of(_ arguments: [String]) -> Int32 {
    do {
      var command = try Comptoir.parseAsRoot(arguments)
      try command.run()
      return done.rawValue
    } catch {
      return told(error)
    }
  }

  private static func told(_ error: any Error) -> Int32 {
    switch error {
    case let ending as ExitCode: return ending.rawValue
    case let refusal as any Refusal: return told(refusal, line: nil)
    case let refused as LineRefused: return told(refused.refusal, line: refused.line)
    default: return isUsage(error) ? toldUsage(error) : toldFault(error)
    }
  }

  private static func told(_ refusal: any Refusal, line: Int?) -> Int32 {
    Console.say(refusal.json(line: line).line)
    return Ending(refusal).rawValue
  }

  private static func toldUsage(_ error: any Error) -> Int32 {
    let text = UsageText.french(Comptoir.fullMessage(for: error))
    guard Comptoir.exitCode(for: error) != .success else {
      Console.printLine(text)
      return done.rawValue
    }
    Console.say(text)
    return unusable.rawValue
  }

  private static func toldFault(_ error: any Error) -> Int32 {
    Console.say(Fault(cause: String(describing: error)).json(line: nil).line)
    return fault.rawValue
  }

  /// Whether the argument parser threw it: for a fault of ours it knows no better code than failure.
  private static func isUsage(_ error: any Error) -> Bool { Comptoir.exitCode(for: error) != .failure }
}

/// A line of a file of commands was refused; the lines before it stand.
struct LineRefused: Error {
  let line: Int
  let refusal: any Refusal
}

/// Something the program did not expect.
private struct Fault: Refusal {
  let cause: String
  let code = "internal-error"
  var message: String { "Le programme a rencontré une erreur inattendue : \(cause)" }
  let remedy = "Recommencez ; si l’erreur revient, transmettez ce message à votre administrateur."
}

extension Ending {
  /// How a refused command ends: what no change of the command can mend is the environment's.
  init(_ refusal: any Refusal) {
    self = Self.environment.contains(refusal.code) ? .unusable : .refused
  }

  private static let environment: Set<String> = [
    "missing-file", "not-a-company", "newer-version", "read-only", "disk-full", "file-busy",
    "missing-consumer", "unreadable-file", "unwritable-file",
  ]
}

extension Refusal {
  /// What scripts read on standard error.
  fileprivate func json(line: Int?) -> JSON {
    let fields: [(key: String, value: JSON)] = [
      ("code", .text(code)), ("message", .text(message)), ("remedy", .text(remedy)), ("field", .text(field)),
    ]
    return .object(fields + (line.map { [("line", .integer(Int64($0)))] } ?? []))
  }
}
