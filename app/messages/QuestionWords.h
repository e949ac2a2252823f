// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/question/QuestionEvent.h"

namespace bantin::messages {

/// "Taken in", "Forwarded to another agency"…
QString questionStepInWords(QuestionStep step);
/// "Ours to answer", "For another agency"…
QString questionCompetenceInWords(QuestionCompetence competence);

} // namespace bantin::messages
