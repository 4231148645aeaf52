import Foundation
import Testing

@testable import Store

/// Who goes in first, told by files opened apart as processes do.
@Suite struct TicketQueueTests {
  private final class Opened {
    let queue: TicketQueue

    init(_ path: String) throws {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      try #require(descriptor >= 0)
      queue = TicketQueue(descriptor: descriptor)
    }

    deinit { close(queue.descriptor) }
  }

  private func file() throws -> String { try temporaryFolder() + "/file-verrou" }

  @Test func `the first who asked goes in first, whoever asks again`() throws {
    let path = try file()
    let (anne, luc) = (try Opened(path), try Opened(path))
    let first = try #require(anne.queue.take())
    let second = try #require(luc.queue.take())
    #expect(!anne.queue.isBehindAnother(first))
    #expect(luc.queue.isBehindAnother(second))
    anne.queue.leave(first)
    let third = try #require(anne.queue.take())
    #expect(!luc.queue.isBehindAnother(second))
    #expect(anne.queue.isBehindAnother(third))
  }

  @Test func `one who is gone keeps nobody waiting`() throws {
    let path = try file()
    var anne: Opened? = try Opened(path)
    let luc = try Opened(path)
    #expect(anne?.queue.take() != nil)
    let second = try #require(luc.queue.take())
    #expect(luc.queue.isBehindAnother(second))
    anne = nil
    #expect(!luc.queue.isBehindAnother(second))
  }

  @Test func `twenty who write at once all go in, one at a time`() async throws {
    let file = try ShopFile()
    let (path, today) = (file.path, file.today)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<20 {
        group.addTask {
          let store = try Store(opening: path, composition: Shop.composition)
          for _ in 0..<5 { _ = try store.perform(Sell(), as: "anne", on: today) }
        }
      }
      try await group.waitForAll()
    }
    let numbers = try file.texts("SELECT number FROM sale ORDER BY number")
    #expect(numbers.first == "VT-2026-00001")
    #expect(Set(numbers).count == 100)
    #expect(numbers.last == "VT-2026-00100")
    #expect(try file.store.check().ok)
  }
}
