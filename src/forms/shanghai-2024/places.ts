/** The city and its districts, as the names of its units begin: those that no other place has. */
export const places: readonly string[] = [
  '上海', '黄浦区', '徐汇区', '长宁区', '静安区', '虹口区', '杨浦区', '闵行区', '嘉定区', '浦东新区', '金山区', '松江区', '青浦区', '奉贤区', '崇明区',
];
