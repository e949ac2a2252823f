// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/OutboxChoice.h"

#include <algorithm>

namespace bantin::cli {

using namespace Qt::StringLiterals;

Result<QList<Delivery>> chosenDeliveries(const QList<Delivery> &outbox, const std::vector<std::string> &ids)
{
    QList<Delivery> chosen;
    for (const std::string &given : ids) {
        const QString id = QString::fromStdString(given);
        const auto found = std::ranges::find_if(outbox, [&id](const Delivery &delivery) {
            return delivery.id.toString() == id || delivery.article.toString() == id;
        });
        if (found == outbox.end())
            return Error{Fault::NotFound, u"delivery-not-found"_s, Retry::AfterCorrection, {id}, {}};
        if (std::ranges::find(chosen, found->id, &Delivery::id) == chosen.end())
            chosen.append(*found);
    }
    return chosen;
}

} // namespace bantin::cli
