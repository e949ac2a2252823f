// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Regulation.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QListWidget;

namespace bantin::ui {

/// What a member may do: the levels of permission the regulation names, where it names any, the roles they are made of, and the
/// categories the member is bound to. Its parts are named `name`.level, `name`.role.ROLE and `name`.fields.
class EntitlementBox final : public QWidget
{
    Q_OBJECT
public:
    EntitlementBox(const QString &name, const Regulation &regulation, QWidget *parent = nullptr);

    Roles roles() const;
    QStringList fields() const;
    /// What the member holds; whether somebody is administrator is then no longer to be changed here.
    void set(Roles roles, const QStringList &fields);
    /// Whether there is a role, and a field where the chosen level asks for one.
    bool isComplete() const;

Q_SIGNALS:
    void changed();

private:
    void addLevels(const QString &name);
    void addRoles(const QString &name);
    void addFields(const QString &name);
    void takeLevel(int index);

    Regulation m_regulation;
    QComboBox *m_level = nullptr; ///< null where the text names no levels
    QHash<Role, QCheckBox *> m_roles;
    QListWidget *m_fields;
};

} // namespace bantin::ui
