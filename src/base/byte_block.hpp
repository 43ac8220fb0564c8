// Sixteen bytes looked at at once: compared with one byte, counted, asked whether any of them is
// meant. Written with the vectors of the compiler, which every machine has in one form or another.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace tally::base {

class ByteBlock {
 public:
  using Byte = std::uint8_t;
  static constexpr std::size_t kSize = 16;

  ByteBlock() : bytes_{} {}
  /// All of them that byte.
  explicit ByteBlock(Byte byte) : bytes_(filled(byte)) {}
  /// The bytes from a place on, which must all be there.
  explicit ByteBlock(const char* from) { std::memcpy(&bytes_, from, kSize); }
  /// There must be room for all.
  void copy_to(char* place) const { std::memcpy(place, &bytes_, kSize); }

  // Where each comparison holds stands 0xFF, else 0.
  [[nodiscard]] ByteBlock is(char c) const { return {bytes_ == filled(static_cast<Byte>(c))}; }
  [[nodiscard]] ByteBlock is_not(Byte b) const { return {bytes_ != filled(b)}; }
  [[nodiscard]] ByteBlock is_below(Byte b) const { return {moved(bytes_) < moved(filled(b))}; }

  ByteBlock& operator|=(ByteBlock b) { return bytes_ |= b.bytes_, *this; }
  ByteBlock& operator-=(ByteBlock b) { return bytes_ -= b.bytes_, *this; }
  friend ByteBlock operator|(ByteBlock a, ByteBlock b) { return a |= b; }
  friend ByteBlock operator&(ByteBlock a, ByteBlock b) { return a.bytes_ &= b.bytes_, a; }
  friend ByteBlock operator^(ByteBlock a, ByteBlock b) { return a.bytes_ ^= b.bytes_, a; }
  friend ByteBlock operator&(ByteBlock a, Byte b) { return a & ByteBlock(b); }
  friend ByteBlock operator|(ByteBlock a, Byte b) { return a | ByteBlock(b); }
  friend ByteBlock operator-(ByteBlock a, Byte b) { return a -= ByteBlock(b); }

  // Of what comparisons answer: whether any holds, and at which byte the first, which there must
  // be.
  [[nodiscard]] bool any() const { return bits() != 0; }
  [[nodiscard]] std::size_t first() const {
    return static_cast<std::size_t>(std::countr_zero(bits()));
  }

  /// The highest bit of each byte, that of the first one in the lowest.
  [[nodiscard]] std::uint32_t bits() const {
#if defined(__SSE2__)
    return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb128(std::bit_cast<Signs>(bytes_)));
#else
    constexpr std::uint64_t kHigh = 0x8080808080808080;
    constexpr std::uint64_t kGather = 0x0002040810204081;
    const auto halves = std::bit_cast<Halves>(bytes_);
    const auto eight = [](std::uint64_t half) { return (half & kHigh) * kGather >> 56U; };
    return static_cast<std::uint32_t>(eight(halves.low) | eight(halves.high) << 8U);
#endif
  }

  /// Of all bytes as numbers.
  [[nodiscard]] std::uint32_t sum() const {
#if defined(__SSE2__)
    const auto halves = std::bit_cast<Halves>(
        __builtin_ia32_psadbw128(std::bit_cast<Signs>(bytes_), std::bit_cast<Signs>(Vector{})));
    return static_cast<std::uint32_t>(halves.low + halves.high);
#else
    const auto halves = std::bit_cast<Halves>(bytes_);
    constexpr std::uint64_t kEven = 0x00FF00FF00FF00FF;
    const auto pairs = [](std::uint64_t half) { return (half & kEven) + (half >> 8U & kEven); };
    const std::uint64_t four = pairs(halves.low) + pairs(halves.high);
    return static_cast<std::uint32_t>(four * 0x0001000100010001 >> 48U);
#endif
  }

 private:
  using Vector [[gnu::vector_size(kSize)]] = std::uint8_t;
  using Held [[gnu::vector_size(kSize)]] = std::int8_t;
  using Signs [[gnu::vector_size(kSize)]] = char;
  struct Halves {
    std::uint64_t low, high;
  };

  // NOLINTNEXTLINE(google-explicit-constructor): what a comparison answers
  ByteBlock(Held held) : bytes_(std::bit_cast<Vector>(held)) {}
  static Vector filled(Byte byte) { return Vector{} + byte; }
  /// Signed ones in the same order: those are compared in one step.
  static Held moved(Vector bytes) { return std::bit_cast<Held>(bytes + filled(0x80)); }

  Vector bytes_;
};

}  // namespace tally::base
