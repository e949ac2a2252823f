// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/ArticleQuery.h"
#include "app/workflow/Session.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace bantin::cli {

/// The filters and orders of lists and searches as options of a command. Days are the computer's own.
class QueryOptions
{
public:
    /// Adds the options to `command`; the object must live until the command line was parsed.
    void addTo(CLI::App &command);
    /// "stage-unknown" (name), "kind-unknown" (option, name), "date-invalid" (option, value), "account-not-found" (name), "order-unknown" (name).
    Result<store::ArticleQuery> query(workflow::Session &session) const;

private:
    std::vector<std::string> m_stages;
    std::vector<std::string> m_kinds;
    std::string m_category;
    std::string m_person;
    std::string m_from;
    std::string m_to;
    std::string m_dueBefore;
    std::string m_order;
    bool m_trash = false;
    int m_limit = 0;
};

/// The beginning of an ISO day in Vietnam, as UTC; "date-invalid" (option, value).
Result<QDateTime> startOfDay(const QString &option, const std::string &day);

} // namespace bantin::cli
