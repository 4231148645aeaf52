import Foundation

/// Where a person's files are, by the rule of the XDG base directories: a variable that holds an absolute path, else a
/// folder of their home.
enum UserFolder: String {
  case data = ".local/share"
  case state = ".local/state"
  case cache = ".cache"

  private var variable: String {
    switch self {
    case .data: "XDG_DATA_HOME"
    case .state: "XDG_STATE_HOME"
    case .cache: "XDG_CACHE_HOME"
    }
  }

  /// The program's own folder there; it may not exist yet.
  func path(environment: [String: String] = ProcessInfo.processInfo.environment) -> String {
    let named = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (named ?? (environment["HOME"] ?? NSHomeDirectory()) + "/" + rawValue) + "/comptoir"
  }
}
