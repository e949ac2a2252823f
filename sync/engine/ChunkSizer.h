// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/DeliveryOptions.h"

namespace bantin::sync {

/// How many bytes the next PATCH carries: follows the line towards the target time, halves after a break.
class ChunkSizer
{
public:
    explicit ChunkSizer(const ChunkBounds &bounds);

    /// Of `left` bytes: all of them when what would remain is hardly worth a request and a round trip.
    qint64 pieceOf(qint64 left) const;
    qint64 size() const { return m_size; }
    bool isSmallest() const { return m_size == m_bounds.smallest; }
    /// `bytes` went through in `elapsed`. A last, short chunk says little and may only make the next one smaller; one below
    /// the smallest size says nothing, since the way to the server took most of its time.
    void wentThrough(qint64 bytes, Milliseconds elapsed);
    void broke();
    /// The server refused a request of this size (413); never offer that much again.
    void wasTooBig();

private:
    void set(qint64 size);

    ChunkBounds m_bounds;
    qint64 m_size;
};

} // namespace bantin::sync
