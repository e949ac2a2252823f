// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/domain/Consultation.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// A consultation that was sent to the portal or is there.
struct ListedConsultation {
    Article article;
    Consultation consultation;
    bool isOpen = false; ///< today, in Vietnam
    int daysLeft = 0;    ///< whole days after today on which opinions are still received; 0 on the last and when closed
};

/// Open ones first, the one closing soonest first; closed ones after them, the last to close first. Store reasons.
Result<QList<ListedConsultation>> listConsultations(Session &session);

} // namespace bantin::workflow
