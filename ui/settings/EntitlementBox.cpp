// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/EntitlementBox.h"

#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int fieldsHeight = 120;

} // namespace

EntitlementBox::EntitlementBox(const QString &name, const Regulation &regulation, QWidget *parent)
    : QWidget(parent)
    , m_regulation(regulation)
    , m_fields(new QListWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    if (!regulation.levels.isEmpty())
        addLevels(name);
    addRoles(name);
    addFields(name);
}

void EntitlementBox::addLevels(const QString &name)
{
    m_level = new QComboBox(this);
    m_level->setObjectName(name + u".level"_s);
    m_level->addItem(tr("Choose roles freely"));
    for (const PermissionLevel &level : m_regulation.levels)
        m_level->addItem(u"%1 (%2)"_s.arg(level.name.in(QLocale().name()), level.cite));
    layout()->addWidget(makeFieldLabel(tr("Level of permission in the regulation"), m_level, this));
    layout()->addWidget(m_level);
    connect(m_level, &QComboBox::activated, this, &EntitlementBox::takeLevel);
}

void EntitlementBox::addRoles(const QString &name)
{
    layout()->addWidget(makeMutedLabel(tr("Roles"), this));
    for (const Role role : allRoles()) {
        auto *box = new QCheckBox(Words::role(role), this);
        box->setObjectName(name + u".role."_s + roleName(role));
        connect(box, &QCheckBox::toggled, this, &EntitlementBox::changed);
        layout()->addWidget(box);
        m_roles.insert(role, box);
    }
}

void EntitlementBox::addFields(const QString &name)
{
    m_fields->setObjectName(name + u".fields"_s);
    m_fields->setMinimumHeight(fieldsHeight);
    for (const Category &category : m_regulation.categories) {
        auto *item = new QListWidgetItem(category.name.in(QLocale().name()), m_fields);
        item->setData(Qt::UserRole, category.id);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    layout()->addWidget(makeFieldLabel(tr("Field of work (none ticked: every category)"), m_fields, this));
    layout()->addWidget(m_fields);
    connect(m_fields, &QListWidget::itemChanged, this, &EntitlementBox::changed);
}

void EntitlementBox::takeLevel(int index)
{
    if (index <= 0)
        return;
    const Roles roles = m_regulation.levels.at(index - 1).roles;
    for (const auto &[role, box] : m_roles.asKeyValueRange()) {
        if (box->isEnabled())
            box->setChecked(roles.testFlag(role));
    }
    Q_EMIT changed();
}

Roles EntitlementBox::roles() const
{
    Roles chosen;
    for (const auto &[role, box] : m_roles.asKeyValueRange())
        chosen.setFlag(role, box->isChecked());
    return chosen;
}

QStringList EntitlementBox::fields() const
{
    QStringList ids;
    for (int row = 0; row < m_fields->count(); ++row) {
        if (m_fields->item(row)->checkState() == Qt::Checked)
            ids.append(m_fields->item(row)->data(Qt::UserRole).toString());
    }
    return ids;
}

void EntitlementBox::set(Roles roles, const QStringList &fields)
{
    for (const auto &[role, box] : m_roles.asKeyValueRange())
        box->setChecked(roles.testFlag(role));
    m_roles.value(Role::Administrator)->setEnabled(false);
    for (int row = 0; row < m_fields->count(); ++row) {
        QListWidgetItem *item = m_fields->item(row);
        item->setCheckState(fields.contains(item->data(Qt::UserRole).toString()) ? Qt::Checked : Qt::Unchecked);
    }
}

bool EntitlementBox::isComplete() const
{
    const int level = m_level ? m_level->currentIndex() : 0;
    const bool isBound = level > 0 && m_regulation.levels.at(level - 1).isFieldBound;
    return roles() && (!isBound || !fields().isEmpty());
}

} // namespace bantin::ui
