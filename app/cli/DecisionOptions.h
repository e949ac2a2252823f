// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/domain/Decision.h"
#include "app/workflow/DecisionWords.h"

#include <string>
#include <vector>

namespace bantin::cli {

/// What can be said with a decision on the command line: --remark, and where the decision has it --override, --confirm,
/// --publish-from, --show-reason.
class DecisionOptions
{
public:
    void addTo(CLI::App &command, DecisionKind kind);

    /// The words for a decision on that article; "--override RULE=reason" answers every warning of that rule.
    /// "override-invalid" (text), "date-invalid" (option, text), store reasons.
    Result<workflow::DecisionWords> words(workflow::Session &session, const ArticleId &article,
                                          DecisionKind kind) const;

private:
    std::string m_remark;
    std::vector<std::string> m_overrides;
    std::vector<std::string> m_confirmed;
    std::string m_publishFrom;
    bool m_showReason = false;
};

} // namespace bantin::cli
