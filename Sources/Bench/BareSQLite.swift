import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// SQLite by its own C functions, without a floor of the program between: what the program's speed is set beside.
///
/// The functions are those of the library already loaded; no module above `Storage` is given another way to a file.
package final class BareSQLite {
  private typealias Open =
    @convention(c) (
      UnsafePointer<CChar>, UnsafeMutablePointer<OpaquePointer?>, Int32, UnsafePointer<CChar>?
    ) -> Int32
  private typealias Prepare =
    @convention(c) (
      OpaquePointer, UnsafePointer<CChar>, Int32, UnsafeMutablePointer<OpaquePointer?>,
      UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) -> Int32
  private typealias Take = @convention(c) (OpaquePointer) -> Int32
  private typealias Column = @convention(c) (OpaquePointer, Int32) -> UnsafePointer<UInt8>?

  private let connection: OpaquePointer
  private let prepare: Prepare
  private let step: Take
  private let finalize: Take
  private let count: Take
  private let text: Column
  private let close: Take

  /// The file, opened to write; `nil` when SQLite is not there or refuses it.
  package init?(path: String) {
    guard let open = Self.function("sqlite3_open_v2", as: Open.self),
      let prepare = Self.function("sqlite3_prepare_v2", as: Prepare.self),
      let step = Self.function("sqlite3_step", as: Take.self),
      let finalize = Self.function("sqlite3_finalize", as: Take.self),
      let count = Self.function("sqlite3_column_count", as: Take.self),
      let text = Self.function("sqlite3_column_text", as: Column.self),
      let close = Self.function("sqlite3_close", as: Take.self)
    else { return nil }
    var opened: OpaquePointer?
    // SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    guard open(path, &opened, 0x6, nil) == 0, let opened else { return nil }
    connection = opened
    (self.prepare, self.step, self.finalize) = (prepare, step, finalize)
    (self.count, self.text, self.close) = (count, text, close)
    rows("PRAGMA cache_size = -32000")
    rows("PRAGMA temp_store = MEMORY")
  }

  deinit { _ = close(connection) }

  private static func function<F>(_ name: String, as type: F.Type) -> F? {
    dlsym(nil, name).map { unsafeBitCast($0, to: type) }
  }

  /// Runs one statement to its end, reading every column as text; `nil` when SQLite refuses it.
  @discardableResult
  package func rows(_ sql: String) -> [[String]]? {
    var prepared: OpaquePointer?
    guard prepare(connection, sql, -1, &prepared, nil) == 0, let prepared else { return nil }
    defer { _ = finalize(prepared) }
    var rows: [[String]] = []
    while true {
      // SQLITE_ROW, SQLITE_DONE
      switch step(prepared) {
      case 100:
        rows.append((0..<count(prepared)).map { text(prepared, $0).map { String(cString: $0) } ?? "" })
      case 101: return rows
      default: return nil
      }
    }
  }
}
