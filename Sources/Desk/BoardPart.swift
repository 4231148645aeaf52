import Kernel
import Lists
import Plan

/// Something a module tells on a board that several fill, made of what it has read.
package struct BoardPart<Kept>: Sendable {
  /// The right it asks for; `nil` when whoever sees the board may see it.
  let permission: Permission?
  let tell: @Sendable (Kept) -> BoardEntry?

  private init(_ permission: Permission?, tell: @escaping @Sendable (Kept) -> BoardEntry?) {
    self.permission = permission
    self.tell = tell
  }

  /// A figure among those of a section; `nil` tells nothing.
  package static func figure(
    _ section: BoardSection, at place: Int, for permission: Permission? = nil,
    _ figure: @escaping @Sendable (Kept) -> Figure?
  ) -> BoardPart {
    BoardPart(permission) { kept in figure(kept).map { .figure($0, section, place) } }
  }

  /// Something to do; `nil` tells nothing.
  package static func toDo(
    at place: Int, for permission: Permission? = nil, _ toDo: @escaping @Sendable (Kept) -> ToDo?
  ) -> BoardPart {
    BoardPart(permission) { kept in toDo(kept).map { .toDo($0, place) } }
  }

  /// A block of its own; `nil` tells nothing.
  package static func block(
    at place: Int, for permission: Permission? = nil, _ block: @escaping @Sendable (Kept) -> Block?
  ) -> BoardPart {
    BoardPart(permission) { kept in block(kept).map { .block($0, place) } }
  }
}

/// What stands on a board, and where.
enum BoardEntry: Sendable {
  case figure(Figure, BoardSection, Int)
  case toDo(ToDo, Int)
  case block(Block, Int)
}

/// What waits for someone; nothing is said of what does not wait.
package enum ToDo: Sendable {
  case pile(String, Pile, Route)
  case count(String, Int, Route)
  /// More records of what another module tells at the same place.
  case more(Pile)
}
