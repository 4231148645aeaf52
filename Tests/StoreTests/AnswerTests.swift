import Foundation
import Kernel
import Testing

@testable import Store

/// A command from outside may be sent twice: a kill between the commit and the answer does happen.
@Suite struct AnswerTests {
  private func sell(_ file: ShopFile, key: String?, _ sale: Sell = Sell(), as login: String = "anne") throws
    -> String
  {
    try file.store.performOnce(sale, key: key, as: login, on: file.today)
  }

  @Test func `the same key answers what it did and does nothing more`() throws {
    let file = try ShopFile()
    let first = try sell(file, key: "web-1")
    #expect(first == #"{"id":1,"number":"VT-2026-00001"}"#)
    #expect(try sell(file, key: "web-1") == first)
    #expect(try file.reopened().performOnce(Sell(), key: "web-1", as: "anne", on: file.today) == first)
    #expect(try file.count("sale") == 1)
    #expect(try sell(file, key: "web-2") == #"{"id":2,"number":"VT-2026-00002"}"#)
    #expect(try sell(file, key: nil) == #"{"id":3,"number":"VT-2026-00003"}"#)
  }

  @Test func `a refused command may be tried again with its key`() throws {
    let file = try ShopFile()
    #expect(try refusalCode { _ = try sell(file, key: "web-1", Sell(closed: true)) } == "shop-closed")
    #expect(try sell(file, key: "web-1") == #"{"id":1,"number":"VT-2026-00001"}"#)
  }

  @Test func `a key that served another operation is refused`() throws {
    let file = try ShopFile()
    _ = try sell(file, key: "web-1")
    let code = try refusalCode {
      _ = try file.store.performOnce(MendStock(), key: "web-1", as: "anne", on: file.today)
    }
    #expect(code == "invalid-value")
  }

  @Test func `an answer kept is not given to whoever may not ask`() throws {
    let file = try ShopFile()
    try file.perform(CreateUser(login: "luc", name: "Luc", roles: ["lecture"]))
    _ = try sell(file, key: "web-1")
    #expect(try refusalCode { _ = try sell(file, key: "web-1", as: "luc") } == "permission-denied")
    #expect(try refusalCode { _ = try sell(file, key: "web-1", as: "zoe") } == "unknown-user")
  }

  @Test func `a decoded command runs the same and answers JSON`() throws {
    let file = try ShopFile()
    let sale = try Command(Sell.self).decode(Data(#"{"product": 4, "cents": 250}"#.utf8))
    let answer = try file.store.answer(sale, key: "do-1", as: "anne", on: file.today)
    #expect(answer == #"{"id":1,"number":"VT-2026-00001"}"#)
    #expect(try file.store.answer(sale, key: "do-1", as: "anne", on: file.today) == answer)
    #expect(try file.texts("SELECT product || ':' || cents FROM till") == ["4:250"])
  }
}
