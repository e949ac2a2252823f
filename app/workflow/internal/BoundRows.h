// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/Session.h"

namespace bantin::workflow {

class SealedChain;

/// Rows of registers, steps of questions, signed papers, tasks, sent letters and private fields as they are now against what
/// the log recorded of them; what differs is reported to `chain`. In the same step as the end of the log was read. Answers how
/// many rows there are. Store reasons.
Result<qint64> compareBoundRows(Session &session, SealedChain &chain);

} // namespace bantin::workflow
