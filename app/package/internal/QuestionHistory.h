// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/Certificate.h"
#include "app/domain/Roster.h"
#include "app/domain/question/QuestionEvent.h"
#include "app/package/Handover.h"

namespace bantin::package {

/// The steps of the article's question, each signed by a member who served then in the role the step names, about this article,
/// numbered without a gap, none before the one it follows, and each one that may follow. "handover-question" (file).
Result<QList<QuestionEvent>> readQuestionHistory(const HandoverArticle &article, const crypto::Certificate &unit,
                                                 const Roster &roster);

} // namespace bantin::package
