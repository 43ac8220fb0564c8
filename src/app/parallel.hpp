// Work spread over threads, its results taken in order: what comes out does not depend on which
// thread was quicker, and never more than a few results wait. Knows nothing of what is done.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace tally::app {

/// `wanted`, or for 0 one for each processor.
inline std::size_t threads_of(std::size_t wanted) {
  return wanted != 0 ? wanted : std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

/// Calls work(i) for 0 <= i < count on `jobs` threads, each with a function of its own from
/// `make_work`, and consume(i, result) in order on the calling thread. What either throws ends the
/// work and is thrown here, once all threads have ended.
template <class Result>
class OrderedWork {
 public:
  using Work = std::function<Result(std::size_t)>;

  OrderedWork(std::size_t count, std::size_t jobs) : count_(count), window_(jobs * kAhead) {}

  void run(std::size_t jobs, const std::function<Work()>& make_work,
           const std::function<void(std::size_t, Result)>& consume) {
    std::vector<std::jthread> threads;
    const Stopper stopper{*this};  // before the threads are joined
    for (std::size_t i = 0; i < jobs && i < count_; ++i) {
      threads.emplace_back([this, work = make_work()] { produce(work); });
    }
    try {
      for (std::size_t i = 0; i < count_; ++i) consume(i, take(i));
    } catch (...) {
      stop();
      throw;
    }
  }

 private:
  static constexpr std::size_t kAhead = 8;

  struct Stopper {
    OrderedWork& work;
    ~Stopper() { work.stop(); }
  };

  void produce(const Work& work) {
    while (true) {
      std::unique_lock lock(mutex_);
      room_.wait(lock,
                 [this] { return stopped_ || begun_ == count_ || begun_ < taken_ + window_; });
      if (stopped_ || begun_ == count_) return;
      const std::size_t index = begun_++;
      lock.unlock();
      Slot slot = attempt(work, index);
      lock.lock();
      ready_.emplace(index, std::move(slot));
      arrived_.notify_one();
    }
  }

  struct Slot {
    std::vector<Result> value;  ///< one, or none where it failed
    std::exception_ptr error;
  };

  static Slot attempt(const Work& work, std::size_t index) {
    Slot slot;
    try {
      slot.value.push_back(work(index));
    } catch (...) {
      slot.error = std::current_exception();
    }
    return slot;
  }

  Result take(std::size_t index) {
    std::unique_lock lock(mutex_);
    arrived_.wait(lock, [&] { return ready_.contains(index); });
    Slot slot = std::move(ready_.extract(index).mapped());
    taken_ = index + 1;
    lock.unlock();
    room_.notify_all();
    if (slot.error) std::rethrow_exception(slot.error);
    return std::move(slot.value.front());
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    room_.notify_all();
  }

  const std::size_t count_;
  const std::size_t window_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable arrived_;
  std::map<std::size_t, Slot> ready_;
  std::size_t begun_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
};

}  // namespace tally::app
