import Terminal

/// How an action's key, written as captures write it, meets the key pressed.
enum KeyBinding {
  /// The keys of a function key's twin: no function has an F-key as its only key.
  static func matches(_ binding: String, _ key: Key) -> Bool {
    guard let parsed = try? Key.parse(binding), parsed.count == 1 else { return false }
    return parsed[0] == key || twin(of: parsed[0]) == key
  }

  static func twin(of key: Key) -> Key? {
    switch key {
    case .function(5): .control("r")
    case .function(6): .control("n")
    case .function(7): .control("o")
    case .function(8): .control("d")
    default: nil
    }
  }

  /// How people read it: « F9 », « Ctrl-D ».
  static func name(_ binding: String) -> String {
    guard let parsed = try? Key.parse(binding), let key = parsed.first else { return binding }
    return key.name
  }
}
