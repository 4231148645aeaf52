import Kernel
import Program
import Store

extension Command {
  /// The operation as scripts read it.
  var json: JSON {
    .object([
      ("name", .text(name)), ("title", .text(title)), ("permission", .text(type.permission.rawValue)),
      ("arguments", .list(arguments.map(\.json))),
    ])
  }

  /// The operation as a person reads it: its name, what it does, who may, and its arguments, one a line.
  var description: String {
    let head = "\(name)  \(title)  [\(type.permission.rawValue)]\n"
    return head + arguments.map { $0.lines(indent: "  ") }.joined()
  }
}

extension Store::Argument {
  fileprivate var json: JSON {
    let fields: [(key: String, value: JSON)] = [
      ("name", .text(name)), ("type", .text(type)), ("need", .text(need.rawValue)),
    ]
    return .object(fields + (self.fields.map { [("fields", .list($0.map(\.json)))] } ?? []))
  }

  fileprivate func lines(indent: String) -> String {
    let mark = need == .required ? "*" : ""
    return "\(indent)\(name)\(mark) : \(type)\n"
      + (fields ?? []).map { $0.lines(indent: indent + "  ") }.joined()
  }
}
