// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/StoreReport.h"

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

QString StoreLoss::key() const
{
    return QStringList{QString::number(int(part)), article.toString(), QString::number(number), name}.join(u'/');
}

bool StoreReport::needsRepair() const
{
    const auto isDamaged = [](const File &file) { return file.state != FileState::Sound || file.logBroken; };
    return structureDamaged || std::ranges::any_of(files, isDamaged);
}

bool StoreReport::isSound() const
{
    return !needsRepair() && !searchDamaged && openLosses().isEmpty();
}

QStringList StoreReport::articles() const
{
    QStringList titles;
    for (const StoreLoss &loss : losses) {
        if (loss.article.isValid() || !loss.title.isEmpty())
            titles.append(loss.title.isEmpty() ? loss.article.toString() : loss.title);
    }
    titles.removeDuplicates();
    return titles;
}

QList<StoreLoss> StoreReport::openLosses() const
{
    QList<StoreLoss> open;
    std::ranges::copy_if(losses, std::back_inserter(open),
                         [](const StoreLoss &loss) { return !loss.isKnown && !loss.isRestored; });
    return open;
}

} // namespace bantin
