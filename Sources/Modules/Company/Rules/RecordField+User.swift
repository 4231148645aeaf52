import CompanyFacts
import Kernel

extension RecordField {
  /// A user, named by login in commands and kept by id: the operation, which knows both, takes the argument and says
  /// the login.
  package static func user(_ key: Key, _ title: String, _ path: Path<Int64?>) -> RecordField {
    let column = FieldColumn<Record>(
      key.rawValue, value: { $0[keyPath: path].map(StoredValue.integer) ?? .null }
    ) {
      $0[keyPath: path] = try $1.integer { $0 }
    }
    return asked(key, title, .picker(.user), columns: [column])
      .completed { $0[keyPath: path] = $0[keyPath: path] ?? $1[keyPath: path] }
  }
}
